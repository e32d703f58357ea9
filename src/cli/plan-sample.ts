import { type Command, InvalidArgumentError } from 'commander';
import { findingSentence, plannerSentence } from '../engine/index.js';
import { commandCalled, DONE, type CliCommand } from './cli-command.js';
import { inputFault } from './input-fault.js';
import type { Words } from './language.js';
import { wholeNumberFrom } from './numbers.js';
import type { Shell } from './shell.js';

interface PlanSampleOptions {
  readonly works: number;
  readonly share: number;
  readonly confidence: number;
  readonly tolerated: number;
  readonly habit: number;
  readonly sample?: number;
  readonly found?: number;
}

/** What a sample buys, before and after it is checked. */
export const planSample: CliCommand = (shell, end) =>
  withOptions(
    commandCalled(shell, 'plan-sample', {
      does: {
        ru: 'сказать, что даёт выборка работ: точные объёмы и точные границы для проверенной выборки',
        en: 'say what a sample of works buys: exact sizes, and exact bounds for a finished sample',
      },
    }),
    shell,
  ).action(({ works, share, confidence, tolerated, habit, ...checked }: PlanSampleOptions) => {
    const question = { works, badSharePercent: share, confidencePercent: confidence, tolerated, habitPercent: habit };
    const finding = findingOf(works, checked);
    const sentence = finding === null ? plannerSentence(question) : findingSentence(finding, confidence);
    shell.print(`${sentence[shell.language]}\n`);
    end(DONE);
  });

function withOptions(command: Command, { words }: Shell): Command {
  return command
    .requiredOption(
      '--works <number>',
      words('сколько всего работ', 'how many works there are'),
      wholeNumberFrom(words, 1, 1_000_000),
    )
    .option(
      '--share <percent>',
      words(
        'доля неверно оценённых работ, которая не должна остаться незамеченной',
        'the share of mis-marked works that must not go unnoticed',
      ),
      percentage(words),
      20,
    )
    .option('--confidence <percent>', words('с какой уверенностью', 'how sure it shall be'), percentage(words), 95)
    .option(
      '--tolerated <number>',
      words('сколько неверно оценённых работ в выборке ещё терпимо', 'how many mis-marked works in the sample are still borne'),
      wholeNumberFrom(words, 0),
      0,
    )
    .option(
      '--habit <percent>',
      words('с каким правилом «проверяем столько процентов» сравнить', 'the rule "check so many per cent" to compare with'),
      percentage(words),
      10,
    )
    .option(
      '--sample <number>',
      words('сколько работ проверено (вместе с --found)', 'how many works were checked (together with --found)'),
      wholeNumberFrom(words, 1),
    )
    .option(
      '--found <number>',
      words('сколько из них оценено неверно', 'how many of them were mis-marked'),
      wholeNumberFrom(words, 0),
    );
}

function findingOf(works: number, { sample, found }: Pick<PlanSampleOptions, 'sample' | 'found'>) {
  if (sample === undefined && found === undefined) return null;
  if (sample === undefined || found === undefined)
    throw inputFault('--sample и --found указывают вместе.', '--sample and --found go together.');
  if (sample > works)
    throw inputFault(
      `--sample ${sample}: всего работ ${works}. Дайте не больше.`,
      `--sample ${sample}: there are only ${works} works.`,
    );
  if (found > sample)
    throw inputFault(
      `--found ${found}: проверено работ ${sample}. Дайте не больше.`,
      `--found ${found}: only ${sample} works were checked.`,
    );
  return { works, sample, found };
}

const PERCENTAGE = /^\d{1,2}(\.\d{1,6})?$/;

function percentage(words: Words): (text: string) => number {
  return (text) => {
    if (PERCENTAGE.test(text) && Number(text) > 0) return Number(text);
    throw new InvalidArgumentError(
      words('Дайте процент больше 0 и меньше 100, например 12.5.', 'Give a percentage above 0 and below 100, such as 12.5.'),
    );
  };
}
