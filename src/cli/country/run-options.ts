import type { Command } from 'commander';
import type { SolveWish } from '../../solving/solve-wish.js';
import { numberFrom, wholeNumberFrom } from '../numbers.js';
import { InputFault } from '../input-fault.js';

/** How long and how well each municipality is solved. */
export interface WishOptions {
  readonly gap: number;
  readonly seed: number;
  readonly secondsPerSlot: number;
  readonly leastSeconds: number;
}

const RUN = /^[a-z0-9-]{1,40}$/u;

/** The option that names the run which a command is about. */
export function withRun(command: Command): Command {
  return command.option('--run <name>', 'the run: small letters, digits and dashes', runName, 'default');
}

/** The options that say how long and how well each municipality is solved. */
export function withWish(command: Command): Command {
  return command
    .option('--gap <share>', 'stop when this relative gap is proved; 0 asks for the optimum', numberFrom(0, 1), 0.01)
    .option(
      '--seconds-per-slot <seconds>',
      'limit of a municipality’s CPU time for each of its slots; ten times that while its gap is over 3 %',
      numberFrom(0),
      0.02,
    )
    .option('--least-seconds <seconds>', 'the least limit of its CPU time', numberFrom(0), 2)
    .option('--seed <number>', 'chooses between equally good rosters', wholeNumberFrom(0), 1);
}

/** The wish for a municipality of so many slots. */
export function wishFor(slots: number, { gap, seed, secondsPerSlot, leastSeconds }: WishOptions): SolveWish {
  return { timeLimitSeconds: Math.max(leastSeconds, slots * secondsPerSlot), gap, seed };
}

function runName(text: string): string {
  if (RUN.test(text)) return text;
  throw new InputFault([`--run ${text}: use up to 40 small letters, digits and dashes.`]);
}
