import { inventCountry } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { numberFrom } from '../numbers.js';
import { atQueue } from './at-queue.js';
import { withRun, withWish, wishFor, type WishOptions } from './run-options.js';

interface InventOptions extends WishOptions {
  readonly run: string;
  readonly fraction: number;
}

/** Puts an invented country into the queue. */
export const invent: CliCommand = (shell) =>
  withWish(withRun(commandCalled('invent', 'put an invented country of 2,300 municipalities, or a part of it, into the queue')))
    .option('--fraction <share>', 'the share of the municipalities, of all sizes alike', numberFrom(0, 1), 1)
    .action(async ({ run, fraction, ...wish }: InventOptions) => {
      const towns = inventCountry(wish.seed, fraction);
      const tasks = towns.map((town) => ({ name: town.name, source: { invented: town }, wish: wishFor(town.slots, wish) }));
      await atQueue(shell, run, (queue) => queue.add(tasks));
      shell.tell(`${tasks.length} municipalities added; work them off: cli country work --run ${run} --workers 2`);
    });
