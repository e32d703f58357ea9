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
  commandCalled('recheck-generate', 'invent works and experts for a recheck; the same options give the same file')
    .requiredOption('--works <number>', 'how many works were drawn', wholeNumberFrom(1, 1_000_000))
    .requiredOption('--experts <number>', 'how many experts', wholeNumberFrom(0, 100_000))
    .requiredOption('--schools <number>', 'from how many schools', wholeNumberFrom(1, 10_000))
    .option('--seed <number>', 'another seed, another sample', wholeNumberFrom(0), 1)
    .option('--out <problem.json>', 'where to write the recheck-problem/1 (otherwise to stdout)')
    .action(async ({ out, ...choices }: RecheckChoices) => {
      if (out !== undefined) await ensureWritable(out);
      await deliver(asJson(generateRecheckProblem(choices)), out, shell);
    });
