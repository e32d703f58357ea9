import { CUT_SHORT } from './cli-command.js';
import type { ProcessShell } from './shell.js';

/** Whoever read the results has left. */
export class ReaderGone extends Error {}

/** The shell of a process whose reader may leave early, as `head` does: the command ends at its next result, in order and without a word. */
export function endingWithItsReader(shell: ProcessShell): ProcessShell {
  let isReaderGone = false;
  process.stdout.on('error', (error) => {
    mustBeClosedPipe(error);
    isReaderGone = true;
    process.exitCode = CUT_SHORT;
  });
  process.stderr.on('error', mustBeClosedPipe);
  return {
    ...shell,
    print: (text) => {
      if (isReaderGone) throw new ReaderGone();
      shell.print(text);
    },
  };
}

function mustBeClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
