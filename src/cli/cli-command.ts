import { Command } from 'commander';
import type { Shell } from './shell.js';

/** What every command answers with. */
export const DONE = 0;
export const REFUSED = 1;
export const BAD_INPUT = 2;
/** Whoever read the output left before the end; 128 and the number of SIGPIPE, as shells count. */
export const CUT_SHORT = 141;
export type ExitCode = typeof DONE | typeof REFUSED | typeof BAD_INPUT | typeof CUT_SHORT;

/** A command of the command line: how it is called, and what it does with what it was given. */
export type CliCommand = (shell: Shell, end: (code: ExitCode) => void) => Command;

/** A command whose help ends with its exit codes. */
export function commandCalled(name: string, description: string, refused?: string): Command {
  const codes = ['  0  done', ...(refused === undefined ? [] : [`  1  ${refused}`]), '  2  what was given cannot be used'];
  return new Command(name).description(description).addHelpText('after', `\nExit codes:\n${codes.join('\n')}`);
}
