/** What a command may touch of the process that runs it. */
export interface Shell {
  /** Results, and nothing else. */
  readonly print: (text: string) => void;
  /** Progress and complaints. */
  readonly tell: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Calls back on Ctrl-C (once: the second one ends the process); the answer takes the ear off again. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

export function processShell(): Shell {
  return {
    print: (text) => void process.stdout.write(text),
    tell: (line) => void process.stderr.write(`${line}\n`),
    environment: process.env,
    onInterrupt: (listener) => {
      process.once('SIGINT', listener);
      process.once('SIGTERM', listener);
      return () => {
        process.off('SIGINT', listener);
        process.off('SIGTERM', listener);
      };
    },
  };
}
