import { Command } from 'commander';
import type { Sentence } from '../engine/index.js';
import { languageOption } from './language.js';
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

/** What a command is for, and what its exit code 1 means, where it has one. */
export interface Purpose {
  readonly does: Sentence;
  readonly refused?: Sentence;
}

/** A command whose help ends with its exit codes. */
export function commandCalled({ words, language }: Shell, name: string, { does, refused }: Purpose): Command {
  const codes = [
    `  0  ${words('готово', 'done')}`,
    ...(refused === undefined ? [] : [`  1  ${refused[language]}`]),
    `  2  ${words('ввод использовать нельзя', 'what was given cannot be used')}`,
    `  141  ${words('вывод больше никто не читает', 'nobody reads the output on')}`,
  ];
  return new Command(name)
    .description(does[language])
    .addOption(languageOption(words))
    .addHelpText('after', `\n${words('Коды завершения:', 'Exit codes:')}\n${codes.join('\n')}`);
}

/** A command that only holds others. */
export function commandOf({ language, words }: Shell, name: string, does: Sentence, steps: readonly Command[]): Command {
  const command = new Command(name).description(does[language]).addOption(languageOption(words));
  for (const step of steps) command.addCommand(step);
  return command;
}
