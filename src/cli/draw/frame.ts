import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { makeFrame, type MarkedWork } from '../../engine/index.js';
import { csvRows } from '../../imports/spreadsheet/csv.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from '../cli-command.js';
import { asJson } from '../documents.js';
import { codeOf, fileFault, InputFault } from '../input-fault.js';
import { publishOnce, tellRefusal } from './draw-folder.js';
import { ensureOutside } from './openings-file.js';

const COLUMNS: Readonly<Record<keyof MarkedWork, readonly string[]>> = {
  source: ['work', 'работа', 'код'],
  stratum: ['stratum', 'класс', 'страта'],
  score: ['score', 'балл', 'баллы'],
  mark: ['mark', 'отметка'],
};

const FIELDS = ['source', 'stratum', 'score', 'mark'] as const;

/** Makes the public list of works and its private counterpart. */
export const frame: CliCommand = (shell, end) =>
  commandCalled('frame', 'make frame.tsv from a list of works with their marks; ids and nonces are random', 'a list stands already')
    .argument('<works.csv>', 'columns work, stratum, score, mark (or работа, класс, балл, отметка)')
    .argument('<folder>', 'the folder to be published')
    .requiredOption('--openings <file>', 'where to keep what opens the marks: private, outside the folder')
    .action(async (list: string, folder: string, { openings }: { readonly openings: string }) => {
      const works = await readWorks(list);
      await mkdir(folder, { recursive: true });
      await ensureOutside(openings, folder);
      try {
        const made = makeFrame(works, (bytes) => randomBytes(bytes).toString('hex'));
        await writePrivately(openings, asJson({ works: made.openings }));
        await publishOnce(folder, { name: 'frame.tsv', bytes: Buffer.from(made.frame) });
        shell.tell(
          `published: ${folder}/frame.tsv, ${works.length} works. Keep ${openings} to yourself until the works are drawn.`,
        );
        end(DONE);
      } catch (error) {
        tellRefusal(error, shell);
        end(REFUSED);
      }
    });

async function readWorks(path: string): Promise<readonly MarkedWork[]> {
  const [head, ...rows] = [...csvRows(await bytesOf(path))].map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : '')),
  );
  const names = (head ?? []).map((name) => name.trim().toLowerCase());
  const placeOf = (field: keyof MarkedWork) => names.findIndex((name) => COLUMNS[field].includes(name));
  const missing = FIELDS.filter((field) => placeOf(field) < 0).map((field) => COLUMNS[field].join(' / '));
  if (missing.length > 0) throw new InputFault([`${path} line 1: no column ${missing.join(', no column ')}. Add it.`]);
  const [source, stratum, score, mark] = FIELDS.map((field) => placeOf(field)) as [number, number, number, number];
  const works = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return works.map((cells) => ({
    source: cells[source] ?? '',
    stratum: cells[stratum] ?? '',
    score: cells[score] ?? '',
    mark: cells[mark] ?? '',
  }));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileFault(path, error);
  }
}

async function writePrivately(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new InputFault([`${path}: the file exists. Openings are never overwritten; choose another name.`]);
    throw fileFault(path, error);
  }
}
