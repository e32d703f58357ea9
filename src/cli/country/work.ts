import { commandCalled, DONE, REFUSED, type CliCommand } from '../cli-command.js';
import { counted, decimal, percent } from '../language.js';
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
    commandCalled(shell, 'work', {
      does: {
        ru: 'отработать очередь; на других машинах можно начать ещё, а Ctrl-C заканчивает после начатых задач',
        en: 'work the queue off; more crews may join on other machines, and Ctrl-C leaves after the tasks in hand',
      },
      refused: {
        ru: 'какие-то муниципалитеты решить не удалось; почему — в cli country report',
        en: 'some municipalities could not be solved; cli country report says why',
      },
    }),
    shell.words,
  )
    .option(
      '--workers <number>',
      shell.words('сколько процессов решают', 'how many processes solve'),
      wholeNumberFrom(shell.words, 1, 256),
      1,
    )
    .action(async ({ run, workers }: WorkOptions) => {
      const { tell, words, language } = shell;
      const { workOff } = await import('../../country/country-crew.js');
      const stopper = new AbortController();
      const deafen = shell.onInterrupt(() => stopper.abort());
      try {
        await atQueue(shell, run, async (queue) => {
          await workOff(queue, {
            workers,
            signal: stopper.signal,
            onResult: ({ name, slots, gap, seconds }) =>
              tell(
                `${name}: ${counted(slots, SLOTS, language)}, ${words('разрыв', 'gap')} ${percent(gap, 2, language)}, ${decimal(seconds, 1, language)} ${words('с', 's')}`,
              ),
            onLoss: (name, reason) =>
              tell(`${name}: ${reason[language]}; ${words('возвращается в очередь', 'it goes back to the queue')}`),
          });
          const { waiting, active, solved, failed } = await queue.state();
          tell(
            words(
              `решено ${solved}, не удалось ${failed}, осталось ${waiting + active}; числа: cli country report --run ${run}`,
              `${solved} solved, ${failed} failed, ${waiting + active} left; figures: cli country report --run ${run}`,
            ),
          );
          end(failed > 0 ? REFUSED : DONE);
        });
      } finally {
        deafen();
      }
    });

const SLOTS = { ru: ['слот', 'слота', 'слотов'], en: ['slot', 'slots'] } as const;
