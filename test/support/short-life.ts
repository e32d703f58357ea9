/** How Node runs a process that a test starts: a fifth of what such a one computes until it answers was V8 optimising code that it would soon need no more. */
export const SHORT_LIFE = ['--interrupt-budget=1500000'] as const;
