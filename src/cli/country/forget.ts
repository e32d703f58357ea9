import { commandCalled, type CliCommand } from '../cli-command.js';
import { atQueue } from './at-queue.js';
import { withRun } from './run-options.js';

/** Removes a run with its tasks and results. */
export const forget: CliCommand = (shell) =>
  withRun(
    commandCalled(shell, 'forget', {
      does: {
        ru: 'удалить запуск: его задачи и результаты, но не файлы',
        en: 'remove a run: its tasks and its results, but no files',
      },
    }),
    shell.words,
  ).action(async ({ run }: { readonly run: string }) => {
    await atQueue(shell, run, (queue) => queue.forget());
    shell.tell(shell.words(`запуск ${run} удалён`, `the run ${run} is forgotten`));
  });
