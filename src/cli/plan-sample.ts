import { InvalidArgumentError } from 'commander';
import { findingSentence, plannerSentence } from '../engine/index.js';
import { commandCalled, DONE, type CliCommand } from './cli-command.js';
import { InputFault } from './input-fault.js';
import { wholeNumberFrom } from './numbers.js';

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
  commandCalled('plan-sample', 'say what a sample of works buys: exact sizes, and exact bounds for a finished sample')
    .requiredOption('--works <number>', 'how many works there are', wholeNumberFrom(1, 1_000_000))
    .option('--share <percent>', 'the share of mis-marked works that must not go unnoticed', percentage, 20)
    .option('--confidence <percent>', 'how sure it shall be', percentage, 95)
    .option('--tolerated <number>', 'how many mis-marked works in the sample are still borne', wholeNumberFrom(0), 0)
    .option('--habit <percent>', 'the rule "check so many per cent" to compare with', percentage, 10)
    .option('--sample <number>', 'how many works were checked (together with --found)', wholeNumberFrom(1))
    .option('--found <number>', 'how many of them were mis-marked', wholeNumberFrom(0))
    .action(({ works, share, confidence, tolerated, habit, ...checked }: PlanSampleOptions) => {
      const question = { works, badSharePercent: share, confidencePercent: confidence, tolerated, habitPercent: habit };
      const finding = findingOf(works, checked);
      const { ru, en } = finding === null ? plannerSentence(question) : findingSentence(finding, confidence);
      shell.print(`${ru}\n${en}\n`);
      end(DONE);
    });

function findingOf(works: number, { sample, found }: Pick<PlanSampleOptions, 'sample' | 'found'>) {
  if (sample === undefined && found === undefined) return null;
  if (sample === undefined || found === undefined) throw new InputFault(['--sample and --found go together.']);
  if (sample > works) throw new InputFault([`--sample ${sample}: there are only ${works} works.`]);
  if (found > sample) throw new InputFault([`--found ${found}: only ${sample} works were checked.`]);
  return { works, sample, found };
}

const PERCENTAGE = /^\d{1,2}(\.\d{1,6})?$/;

function percentage(text: string): number {
  if (PERCENTAGE.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Give a percentage above 0 and below 100, such as 12.5.');
}
