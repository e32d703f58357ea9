import { countryFigures } from '../../country/country-figures.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { asJson } from '../documents.js';
import { atQueue } from './at-queue.js';
import { withRun } from './run-options.js';

/** How a run stands: the queue, the figures so far, what failed and why; as JSON. */
export const report: CliCommand = (shell) =>
  withRun(
    commandCalled(shell, 'report', {
      does: {
        ru: 'как идёт запуск, в JSON: очередь, числа на сейчас, что не решено и почему',
        en: 'how a run stands, as JSON: the queue, the figures so far, what failed and why',
      },
    }),
    shell.words,
  )
    .option('--all', shell.words('ещё и каждый муниципалитет', 'also each municipality'))
    .action(async ({ run, all = false }: { readonly run: string; readonly all?: boolean }) => {
      const document = await atQueue(shell, run, async (queue) => {
        const results = await queue.results();
        const failures = (await queue.failures()).map(({ name, reason }) => ({ name, reason: reason[shell.language] }));
        const summary = { queue: await queue.state(), figures: countryFigures(results), failures };
        return all ? { ...summary, results } : summary;
      });
      shell.print(asJson(document));
    });
