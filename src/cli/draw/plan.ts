import type { Command } from 'commander';
import { announcePlan, discoveryQuestion } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { numberFrom, wholeNumberFrom } from '../numbers.js';
import { inputFault } from '../input-fault.js';
import type { Words } from '../language.js';
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
    withPlanOptions(
      commandCalled(shell, 'plan', {
        does: {
          ru: 'объявить жеребьёвку по frame.tsv в папке: plan.json, опубликованный до того, как есть случайность',
          en: 'announce a draw on the folder’s frame.tsv: plan.json, published before the randomness exists',
        },
        refused: { ru: 'сейчас этот шаг не разрешён', en: 'the step is not allowed now' },
      }),
      shell.words,
    ),
    shell.words('сколько работ вынуть', 'how many works to draw'),
    shell.words,
  ).action(async (folder: string, options: PlanOptions) => {
    const { id: drawId, number: sequence, minPerStratum, fallback } = options;
    const minOf = Object.fromEntries((options.minOf ?? []).map(leastOf));
    const question = discoveryQuestion(options.share, options.confidence);
    const wish = { ...orderWish(options), drawId, sequence, minPerStratum, minOf, question, fallback };
    await takeStep(folder, { shell, end }, (files) => announcePlan(files, wish, shell.now()));
  });

function withPlanOptions(command: Command, words: Words): Command {
  return command
    .argument('<folder>', words('папка жеребьёвки, с её frame.tsv', 'the folder of the draw, with its frame.tsv'))
    .requiredOption('--id <text>', words('название: 2026-04/ВПР-4-русский', 'the name of the draw: 2026-04/ВПР-4-русский'))
    .requiredOption(
      '--number <number>',
      words('её номер в реестре жеребьёвок', 'its number in the register of draws'),
      wholeNumberFrom(words, 1),
    )
    .option(
      '--min-per-stratum <number>',
      words('каждая группа даёт не меньше стольких работ', 'every stratum gives at least so many works'),
      wholeNumberFrom(words, 0),
      1,
    )
    .option(
      '--min-of <stratum=number...>',
      words(
        'эти группы дают не меньше стольких работ: у них своя доля',
        'these strata give at least so many works instead: a share of their own',
      ),
    )
    .option(
      '--share <percent>',
      words(
        'доля неверно оценённых работ, которая не должна остаться незамеченной',
        'the share of mis-marked works that must not go unnoticed',
      ),
      numberFrom(words, 0, 100),
      10,
    )
    .option('--confidence <percent>', words('с какой уверенностью', 'how sure it shall be'), numberFrom(words, 0, 100), 95)
    .option(
      '--fallback <text>',
      words('что делать, если случайности не будет', 'what happens when the randomness fails to come'),
      'ждать объявленного источника; другой не используется',
    );
}

/** `group-1 mathematics=30` */
function leastOf(text: string): readonly [stratum: string, least: number] {
  const [, stratum, least] = /^(.+)=(\d{1,7})$/u.exec(text) ?? [];
  if (stratum === undefined)
    throw inputFault(
      `--min-of ${text}: не группа с числом. Запишите так: "group-1=30".`,
      `--min-of ${text}: not a stratum with a number. Write it as "group-1=30".`,
    );
  return [stratum, Number(least)];
}
