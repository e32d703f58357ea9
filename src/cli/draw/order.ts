import { type Sentence, ticketsInOrder } from '../../engine/index.js';
import { commandCalled, DONE, type CliCommand } from '../cli-command.js';
import { inFile } from '../documents.js';
import { readUtf8 } from '../files.js';
import { InputFault } from '../input-fault.js';

const PAGE_LINES = 5_000;

/** Tickets of any list. */
export const order: CliCommand = (shell, end) =>
  commandCalled(shell, 'order', {
    does: {
      ru: 'напечатать «билет TAB id» в порядке жеребьёвки для любого списка, чтобы сравнить с другой программой',
      en: 'print "ticket TAB id" in draw order for any list, to compare with another program',
    },
  })
    .requiredOption('--seed <text>', shell.words('зерно, как текст', 'the seed, taken as text'))
    .requiredOption('--ids <file>', shell.words('по одному id в строке, UTF-8', 'one id a line, UTF-8'))
    .action(async ({ seed, ids }: { readonly seed: string; readonly ids: string }) => {
      for (const text of pages(seed, await readIds(ids))) shell.print(text);
      end(DONE);
    });

/** The lines, many at a time. */
function* pages(seed: string, ids: readonly string[]): Generator<string> {
  let page = '';
  let lines = 0;
  for (const { digits, id } of ticketsInOrder(seed, ids)) {
    page += `0.${digits}\t${id}\n`;
    if ((lines += 1) % PAGE_LINES > 0) continue;
    yield page;
    page = '';
  }
  if (page !== '') yield page;
}

async function readIds(path: string): Promise<readonly string[]> {
  const lines = (await readUtf8(path)).split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  const faults = [...emptyLines(lines), ...repeatedIds(lines)];
  if (faults.length > 0) throw new InputFault(faults.map((fault) => inFile(path, fault)));
  return lines;
}

function emptyLines(ids: readonly string[]): Sentence[] {
  return ids.flatMap((id, index) =>
    id === '' ? [{ ru: `строка ${index + 1} пуста. Уберите её.`, en: `line ${index + 1} is empty. Remove it.` }] : [],
  );
}

function repeatedIds(ids: readonly string[]): Sentence[] {
  if (new Set(ids).size === ids.length) return [];
  const first = new Map<string, number>();
  return ids.flatMap((id, index) => {
    const before = first.get(id);
    first.set(id, before ?? index + 1);
    if (before === undefined || id === '') return [];
    return [
      {
        ru: `строка ${index + 1} повторяет ${id} из строки ${before}. Оставьте одну.`,
        en: `line ${index + 1} repeats ${id} of line ${before}. Keep one.`,
      },
    ];
  });
}
