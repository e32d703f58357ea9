import { commandCalled, DONE, REFUSED, type CliCommand } from '../cli-command.js';
import { wholeNumberFrom } from '../numbers.js';
import { atQueue } from './at-queue.js';
import { withRun } from './run-options.js';

interface WorkOptions {
  readonly run: string;
  readonly workers: number;
}

/** One crew at work; start it on as many machines as there are. */
export const work: CliCommand = (shell, end) =>
  withRun(
    commandCalled(
      'work',
      'work the queue off; more crews may join on other machines, and Ctrl-C leaves after the tasks in hand',
      'some municipalities could not be solved; cli country report says why',
    ),
  )
    .option('--workers <number>', 'how many processes solve', wholeNumberFrom(1, 256), 1)
    .action(async ({ run, workers }: WorkOptions) => {
      const { workOff } = await import('../../country/country-crew.js');
      const stopper = new AbortController();
      const deafen = shell.onInterrupt(() => stopper.abort());
      try {
        await atQueue(shell, run, async (queue) => {
          await workOff(queue, {
            workers,
            signal: stopper.signal,
            onResult: ({ name, slots, gap, seconds }) =>
              shell.tell(`${name}: ${slots} slots, gap ${(100 * gap).toFixed(2)} %, ${seconds.toFixed(1)} s`),
            onLoss: (name, reason) => shell.tell(`${name}: ${reason}; it goes back to the queue`),
          });
          const { waiting, active, solved, failed } = await queue.state();
          shell.tell(`${solved} solved, ${failed} failed, ${waiting + active} left; figures: cli country report --run ${run}`);
          end(failed > 0 ? REFUSED : DONE);
        });
      } finally {
        deafen();
      }
    });
