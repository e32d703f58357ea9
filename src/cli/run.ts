import { Command, CommanderError } from 'commander';
import { Problem } from '../http/problem.js';
import { languageOf } from '../process-language.js';
import { BAD_INPUT, CUT_SHORT, DONE, REFUSED, type ExitCode } from './cli-command.js';
import { ReaderGone } from './closed-pipe.js';
import { COMMANDS } from './commands.js';
import { helpInWords, helpOf, refusalInWords, refuseHelpOfUnknown } from './help-words.js';
import { InputFault } from './input-fault.js';
import { languageOption, wordsIn } from './language.js';
import type { ProcessShell, Shell } from './shell.js';
import { refuseEmpty, refuseTwice } from './slips.js';

const CONFLICT = 409;

/** Runs one command and answers the exit code; a fault of the input is told in sentences, never as a stack trace. */
export async function runCommandLine(args: readonly string[], process: ProcessShell): Promise<ExitCode> {
  const language = languageOf(args);
  const shell = { ...process, language, words: wordsIn(language) };
  let code: ExitCode = DONE;
  const program = programOf(shell, (given) => {
    code = given;
  });
  try {
    refuseEmpty(args);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return tellFault(error, shell);
  }
}

function programOf(shell: Shell, end: (code: ExitCode) => void): Command {
  const { words } = shell;
  const program = new Command('cli')
    .description(
      words('«Объектив»: наблюдатели на ВПР, по плану и с доказательством.', 'Obektiv: observers for the VPR, planned and proved.'),
    )
    .addOption(languageOption(words));
  for (const command of COMMANDS) program.addCommand(command(shell, end));
  program.addHelpText(
    'after',
    words(
      '\nКоды завершения: 0 — готово, 1 — ответ «нет» (см. справку команды), 2 — ввод использовать нельзя, 141 — вывод больше никто не читает.',
      '\nExit codes: 0 done, 1 the answer is no (see each command), 2 what was given cannot be used, 141 nobody reads on.',
    ),
  );
  listen(program, shell);
  return program;
}

function listen(command: Command, shell: Shell): void {
  const { words } = shell;
  if (command.commands.length > 0) {
    command.addCommand(helpOf(command, words));
    refuseHelpOfUnknown(command);
  }
  refuseTwice(command);
  command.exitOverride();
  helpInWords(command, words);
  const called = [command.parent?.name(), command.name()].filter(Boolean).join(' ');
  command.showHelpAfterError(`${words('Справка:', 'Try:')} ${called} --help`);
  command.configureOutput({
    writeOut: shell.print,
    writeErr: (text) => shell.tell(text.trimEnd()),
    outputError: (text, write) => write(refusalInWords(text, words)),
  });
  for (const inner of command.commands) listen(inner, shell);
}

function tellFault(error: unknown, shell: Shell): ExitCode {
  if (error instanceof ReaderGone) return CUT_SHORT;
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_INPUT;
  if (error instanceof Problem) return tellProblem(error, shell);
  if (!(error instanceof InputFault)) throw error;
  for (const sentence of error.sentences) shell.tell(sentence[shell.language]);
  return BAD_INPUT;
}

/** A conflict is an answer; anything else is the fault of what was given. */
function tellProblem({ facts: { title, value, wayOut, status } }: Problem, { tell, language }: Shell): ExitCode {
  const shown = value === undefined ? '' : ` (${typeof value === 'string' ? value : JSON.stringify(value)})`;
  tell(`${title[language].replace(/\.$/u, '')}${shown}. ${wayOut?.[language] ?? ''}`.trimEnd());
  return status === CONFLICT ? REFUSED : BAD_INPUT;
}
