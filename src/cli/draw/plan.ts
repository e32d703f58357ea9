import { announcePlan, discoveryQuestion } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { numberFrom, wholeNumberFrom } from '../numbers.js';
import { InputFault } from '../input-fault.js';
import { takeStep } from './draw-folder.js';
import { orderWish, withOrderOptions, type OrderOptions } from './order-options.js';

interface PlanOptions extends OrderOptions {
  readonly id: string;
  readonly number: number;
  readonly minPerStratum: number;
  readonly minOf?: readonly string[];
  readonly share: number;
  readonly confidence: number;
  readonly fallback: string;
}

/** Announces the draw: everything but its randomness. */
export const plan: CliCommand = (shell, end) =>
  withOrderOptions(
    commandCalled(
      'plan',
      'announce a draw on the folder’s frame.tsv: plan.json, published before the randomness exists',
      'not allowed now',
    )
      .argument('<folder>', 'the folder of the draw, with its frame.tsv')
      .requiredOption('--id <text>', 'the name of the draw: 2026-04/ВПР-4-русский')
      .requiredOption('--number <number>', 'its number in the register of draws', wholeNumberFrom(1))
      .option('--min-per-stratum <number>', 'every stratum gives at least so many works', wholeNumberFrom(0), 1)
      .option('--min-of <stratum=number...>', 'these strata give at least so many works instead: a share of their own')
      .option('--share <percent>', 'the share of mis-marked works that must not go unnoticed', numberFrom(0, 100), 10)
      .option('--confidence <percent>', 'how sure it shall be', numberFrom(0, 100), 95)
      .option(
        '--fallback <text>',
        'what happens when the randomness fails to come',
        'ждать объявленного источника; другой не используется',
      ),
    'how many works to draw',
  ).action(async (folder: string, options: PlanOptions) => {
    const { id: drawId, number: sequence, minPerStratum, fallback } = options;
    const minOf = Object.fromEntries((options.minOf ?? []).map(leastOf));
    const question = discoveryQuestion(options.share, options.confidence);
    const wish = { ...orderWish(options), drawId, sequence, minPerStratum, minOf, question, fallback };
    await takeStep(folder, { shell, end }, (files) => announcePlan(files, wish, shell.now()));
  });

/** `group-1 mathematics=30` */
function leastOf(text: string): readonly [stratum: string, least: number] {
  const [, stratum, least] = /^(.+)=(\d{1,7})$/u.exec(text) ?? [];
  if (stratum === undefined) throw new InputFault([`--min-of ${text}: not a stratum with a number. Write it as "group-1=30".`]);
  return [stratum, Number(least)];
}
