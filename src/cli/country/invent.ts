import { inventCountry } from '../../engine/index.js';
import type { CliCommand } from '../cli-command.js';
import { numberFrom } from '../numbers.js';
import { atQueue } from './at-queue.js';
import { queueCommand, tellAdded, wishFor, type WishOptions } from './run-options.js';

interface InventOptions extends WishOptions {
  readonly run: string;
  readonly fraction: number;
}

/** Puts an invented country into the queue. */
export const invent: CliCommand = (shell) =>
  queueCommand(shell, 'invent', {
    does: {
      ru: 'поставить в очередь придуманную страну из 2300 муниципалитетов или её часть',
      en: 'put an invented country of 2,300 municipalities, or a part of it, into the queue',
    },
  })
    .option(
      '--fraction <share>',
      shell.words('доля муниципалитетов, поровну всех размеров', 'the share of the municipalities, of all sizes alike'),
      numberFrom(shell.words, 0, 1),
      1,
    )
    .action(async ({ run, fraction, ...wish }: InventOptions) => {
      const towns = inventCountry(wish.seed, fraction);
      const tasks = towns.map((town) => ({ name: town.name, source: { invented: town }, wish: wishFor(town.slots, wish) }));
      await atQueue(shell, run, (queue) => queue.add(tasks));
      tellAdded(tasks.length, run, shell);
    });
