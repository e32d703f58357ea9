import { Option } from 'commander';
import { GENERATED_KINDS, generateProblem, type GeneratedKind } from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { asJson } from './documents.js';
import { deliver, ensureWritable } from './files.js';
import { numberFrom, wholeNumberFrom } from './numbers.js';

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
  commandCalled('generate', 'invent a realistic problem; the same options give the same file')
    .requiredOption('--schools <number>', 'how many schools', wholeNumberFrom(1, 10_000))
    .requiredOption('--observers <number>', 'how many people, whatever they do', wholeNumberFrom(0, 100_000))
    .addOption(
      new Option('--kind <kind>', 'observers, external organisers, or visits of a commission')
        .choices([...GENERATED_KINDS])
        .default('observers'),
    )
    .option('--seed <number>', 'another seed, another municipality', wholeNumberFrom(0), 1)
    .option('--slots <number>', 'how many slots; otherwise as many as such schools have', wholeNumberFrom(0, 1_000_000))
    .option('--published <share>', 'the share of slots with a duty published before', numberFrom(0, 1))
    .option('--out <problem.json>', 'where to write the problem (otherwise to stdout)')
    .action(async ({ out, ...choices }: GenerateChoices) => {
      if (out !== undefined) await ensureWritable(out);
      await deliver(asJson(generateProblem(choices)), out, shell);
    });
