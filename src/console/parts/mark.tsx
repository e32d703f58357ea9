import { Badge } from '@mantine/core';

/** White on each of them has a contrast of 4.5 at least. */
const GROUNDS = { good: 'teal.9', doubtful: '#a33d00', bad: 'red.9', neutral: 'gray.7', open: 'blue.8' } as const;

export type Tone = keyof typeof GROUNDS;

/** A word that tells a state; the colour only repeats it. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <Badge color={GROUNDS[tone]} tt="none" fw={600} className="mark">
      {children}
    </Badge>
  );
}
