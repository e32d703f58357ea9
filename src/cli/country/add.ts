import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { CountryTask } from '../../country/country-task.js';
import type { CliCommand } from '../cli-command.js';
import { readProblem } from '../documents.js';
import { fileFault, inputFault } from '../input-fault.js';
import { atQueue } from './at-queue.js';
import { queueCommand, tellAdded, wishFor, type WishOptions } from './run-options.js';

interface AddOptions extends WishOptions {
  readonly run: string;
  readonly out?: string;
}

/** Puts every problem of a folder into the queue. */
export const add: CliCommand = (shell) =>
  queueCommand(shell, 'add', {
    does: {
      ru: 'поставить в очередь каждый файл roster-problem/1 или /2 (*.json) папки',
      en: 'put every roster-problem/1 or /2 file (*.json) of a folder into the queue',
    },
  })
    .argument(
      '<folder>',
      shell.words(
        'папка, по одному и тому же пути на каждой рабочей машине',
        'the folder, under the same path for every machine that works',
      ),
    )
    .option(
      '--out <folder>',
      shell.words(
        'куда класть <имя>.solution.json каждого; без неё остаются только числа',
        'where <name>.solution.json of each is to go; without it only the figures are kept',
      ),
    )
    .action(async (folder: string, { run, out, ...wish }: AddOptions) => {
      const tasks = await tasksIn(folder, wish, out);
      await atQueue(shell, run, (queue) => queue.add(tasks));
      tellAdded(tasks.length, run, shell);
    });

/** Every file is read before anything is queued: a fault is told now, not by a worker in the night. */
async function tasksIn(folder: string, wish: WishOptions, out: string | undefined): Promise<readonly CountryTask[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw fileFault(folder, error);
  });
  const files = names.filter((name) => name.endsWith('.json') && !name.endsWith('.solution.json')).sort();
  if (files.length === 0)
    throw inputFault(
      `${folder}: здесь нет ни одного файла .json. Назовите папку с задачами.`,
      `${folder}: there is no .json file in it. Name the folder of the problems.`,
    );
  const tasks: CountryTask[] = [];
  for (const name of files) {
    const file = resolve(join(folder, name));
    const { problem } = await readProblem(file);
    const task = { name: basename(name, '.json'), source: { file }, wish: wishFor(problem.slots.length, wish) };
    tasks.push(out === undefined ? task : { ...task, out: resolve(out) });
  }
  return tasks;
}
