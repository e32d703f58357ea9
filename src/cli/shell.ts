import { createInterface } from 'node:readline';
import type { Language, Words } from './language.js';

const ERASE_LINE_ABOVE = '\u001B[1A\u001B[2K';

/** What a command may touch of the process that runs it, and the language it was called in. */
export interface Shell extends ProcessShell {
  /** The language of everything that people read. */
  readonly language: Language;
  readonly words: Words;
}

/** What a process has to give. */
export interface ProcessShell {
  /** Results, and nothing else. */
  readonly print: (text: string) => void;
  /** Progress and complaints. */
  readonly tell: (line: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** One line that a person types or a program pipes in; null at the end of the input. What is typed does not stay on the screen. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly now: () => Date;
  /** Calls back on Ctrl-C (once: the second one ends the process); the answer takes the ear off again. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

export function processShell(): ProcessShell {
  let lines: AsyncIterator<string> | undefined;
  return {
    print: (text) => void process.stdout.write(text),
    tell: (line) => void process.stderr.write(`${line}\n`),
    environment: process.env,
    ask: async (question) => {
      process.stderr.write(question);
      lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
      const { value, done } = await lines.next();
      process.stderr.write(process.stdin.isTTY ? ERASE_LINE_ABOVE : '\n');
      return done === true ? null : value;
    },
    now: () => new Date(),
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
