import type { Command } from 'commander';
import type { SolveWish } from '../../solving/solve-wish.js';
import { commandCalled, type Purpose } from '../cli-command.js';
import { inputFault } from '../input-fault.js';
import { counted, type Words } from '../language.js';
import { numberFrom } from '../numbers.js';
import { searchGap, searchSeed } from '../search-options.js';
import type { Shell } from '../shell.js';

/** How long and how well each municipality is solved. */
export interface WishOptions {
  readonly gap: number;
  readonly seed: number;
  readonly secondsPerSlot: number;
  readonly leastSeconds: number;
}

const RUN = /^[a-z0-9-]{1,40}$/u;

/** The option that names the run which a command is about. */
export function withRun(command: Command, words: Words): Command {
  const what = words('запуск: строчные латинские буквы, цифры и дефисы', 'the run: small letters, digits and dashes');
  return command.option('--run <name>', what, runName, 'default');
}

/** A command that puts municipalities into the queue. */
export function queueCommand(shell: Shell, name: string, purpose: Purpose): Command {
  return withWish(withRun(commandCalled(shell, name, purpose), shell.words), shell.words);
}

export function tellAdded(count: number, run: string, { tell, words, language }: Shell): void {
  const added = counted(count, MUNICIPALITIES, language);
  const next = `cli country work --run ${run} --workers 2`;
  tell(words(`добавлено: ${added}; решать: ${next}`, `added: ${added}; work them off: ${next}`));
}

const MUNICIPALITIES = {
  ru: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  en: ['municipality', 'municipalities'],
} as const;

/** The options that say how long and how well each municipality is solved. */
function withWish(command: Command, words: Words): Command {
  return command
    .addOption(searchGap(words, 0.01))
    .option(
      '--seconds-per-slot <seconds>',
      words(
        'предел процессорного времени муниципалитета на каждый его слот; вдесятеро больше, пока разрыв больше 3 процентов',
        'limit of a municipality’s CPU time for each of its slots; ten times that while its gap is over 3%',
      ),
      numberFrom(words, 0),
      0.02,
    )
    .option(
      '--least-seconds <seconds>',
      words('наименьший предел его процессорного времени', 'the least limit of its CPU time'),
      numberFrom(words, 0),
      2,
    )
    .addOption(searchSeed(words));
}

/** The wish for a municipality of so many slots. */
export function wishFor(slots: number, { gap, seed, secondsPerSlot, leastSeconds }: WishOptions): SolveWish {
  return { timeLimitSeconds: Math.max(leastSeconds, slots * secondsPerSlot), gap, seed };
}

function runName(text: string): string {
  if (RUN.test(text)) return text;
  throw inputFault(
    `--run ${text}: дайте до 40 строчных латинских букв, цифр и дефисов.`,
    `--run ${text}: use up to 40 small letters, digits and dashes.`,
  );
}
