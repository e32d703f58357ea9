import { type Command, Option } from 'commander';
import { GENERATED_KINDS, generateProblem, type GeneratedKind } from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { asJson } from './documents.js';
import { deliver, ensureWritable } from './files.js';
import { numberFrom, wholeNumberFrom } from './numbers.js';
import type { Shell } from './shell.js';

interface GenerateChoices {
  readonly kind: GeneratedKind;
  readonly schools: number;
  readonly observers: number;
  readonly seed: number;
  readonly slots?: number;
  readonly published?: number;
  readonly out?: string;
}

/** Invents a realistic municipality. */
export const generate: CliCommand = (shell) =>
  withOptions(
    commandCalled(shell, 'generate', {
      does: {
        ru: 'придумать правдоподобную задачу; те же параметры дают тот же файл',
        en: 'invent a realistic problem; the same options give the same file',
      },
    }),
    shell,
  ).action(async ({ out, ...choices }: GenerateChoices) => {
    if (out !== undefined) await ensureWritable(out);
    await deliver(asJson(generateProblem(choices)), out, shell);
  });

function withOptions(command: Command, { words }: Shell): Command {
  return command
    .requiredOption('--schools <number>', words('сколько школ', 'how many schools'), wholeNumberFrom(words, 1, 10_000))
    .requiredOption(
      '--observers <number>',
      words('сколько людей, кем бы они ни были', 'how many people, whatever they do'),
      wholeNumberFrom(words, 0, 100_000),
    )
    .addOption(
      new Option(
        '--kind <kind>',
        words('наблюдатели, внешние организаторы или выезды комиссии', 'observers, external organisers, or visits of a commission'),
      )
        .choices([...GENERATED_KINDS])
        .default('observers'),
    )
    .option(
      '--seed <number>',
      words('другое число — другой муниципалитет', 'another seed, another municipality'),
      wholeNumberFrom(words, 0),
      1,
    )
    .option(
      '--slots <number>',
      words('сколько слотов; иначе — сколько бывает у стольких школ', 'how many slots; otherwise as many as such schools have'),
      wholeNumberFrom(words, 0, 1_000_000),
    )
    .option(
      '--published <share>',
      words('доля слотов, где выход уже опубликован', 'the share of slots with a duty published before'),
      numberFrom(words, 0, 1),
    )
    .option(
      '--out <problem.json>',
      words('куда записать задачу (иначе на stdout)', 'where to write the problem (otherwise to stdout)'),
    );
}
