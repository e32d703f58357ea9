import { generateRecheckProblem } from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { asJson } from './documents.js';
import { deliver, ensureWritable } from './files.js';
import { wholeNumberFrom } from './numbers.js';

interface RecheckChoices {
  readonly works: number;
  readonly experts: number;
  readonly schools: number;
  readonly seed: number;
  readonly out?: string;
}

/** Invents a drawn sample of works and a commission. */
export const recheckGenerate: CliCommand = (shell) =>
  commandCalled(shell, 'recheck-generate', {
    does: {
      ru: 'придумать работы и экспертов для перепроверки; те же параметры дают тот же файл',
      en: 'invent works and experts for a recheck; the same options give the same file',
    },
  })
    .requiredOption(
      '--works <number>',
      shell.words('сколько работ вынуто', 'how many works were drawn'),
      wholeNumberFrom(shell.words, 1, 1_000_000),
    )
    .requiredOption(
      '--experts <number>',
      shell.words('сколько экспертов', 'how many experts'),
      wholeNumberFrom(shell.words, 0, 100_000),
    )
    .requiredOption(
      '--schools <number>',
      shell.words('из скольких школ', 'from how many schools'),
      wholeNumberFrom(shell.words, 1, 10_000),
    )
    .option(
      '--seed <number>',
      shell.words('другое число — другая выборка', 'another seed, another sample'),
      wholeNumberFrom(shell.words, 0),
      1,
    )
    .option(
      '--out <problem.json>',
      shell.words(
        'куда записать recheck-problem/1 (иначе на stdout)',
        'where to write the recheck-problem/1 (otherwise to stdout)',
      ),
    )
    .action(async ({ out, ...choices }: RecheckChoices) => {
      if (out !== undefined) await ensureWritable(out);
      await deliver(asJson(generateRecheckProblem(choices)), out, shell);
    });
