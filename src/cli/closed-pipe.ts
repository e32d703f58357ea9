import { say } from '../process-end.js';
import { BAD_INPUT, CUT_SHORT } from './cli-command.js';
import { fileFault } from './input-fault.js';
import type { ProcessShell } from './shell.js';

/** Whoever read the results has left. */
export class ReaderGone extends Error {}

/**
 * The shell of a process whose reader may leave early, as `head` does: the command ends at its next result, in order and without a word.
 * Results that go to a file by `>` may find the disk full: that is said.
 */
export function endingWithItsReader(shell: ProcessShell): ProcessShell {
  let isReaderGone = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isReaderGone) return;
    isReaderGone = true;
    process.exitCode = error.code === 'EPIPE' ? CUT_SHORT : BAD_INPUT;
    if (error.code !== 'EPIPE') fileFault('stdout', error).sentences.forEach(say);
  });
  process.stderr.on('error', () => undefined);
  return {
    ...shell,
    print: (text) => {
      if (isReaderGone) throw new ReaderGone();
      shell.print(text);
    },
  };
}
