import { randomUUID } from 'node:crypto';
import { ownDates } from '../own-dates.js';
import type { Change } from '../plan/compare.js';
import { planImport } from '../plan/plan-import.js';
import type { PresentRecord } from '../plan/record.js';
import type { TargetName } from '../plan/targets.js';
import { type ReadWorkbook, readWorkbook } from '../reading/read-workbook.js';
import { readInParts } from '../spreadsheet/reading.js';
import { FileRefused } from '../spreadsheet/refusals.js';
import { gatheredSheets } from '../spreadsheet/gathered-sheets.js';
import type { Sheet } from '../spreadsheet/sheet.js';
import type { Norms, Order, Reply, SentFile } from './orders.js';

const PORTION = 500;

process.on('message', (order: Order) => void answer(order).then((reply) => process.send?.(reply)));
process.once('disconnect', () => process.exit());

let workbook: ReadWorkbook | null = null;
const present = new Map<TargetName, Map<string, PresentRecord>>();
let changes: Iterator<Change> = [][Symbol.iterator]();

async function answer(order: Order): Promise<Reply> {
  try {
    if ('read' in order) return await read(order.read);
    if ('present' in order) return remember(order.present);
    return 'plan' in order ? plan(order.plan) : next();
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.code, place: error.place };
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function read({ fileName, ownLogin, background, ...file }: SentFile): Promise<Reply> {
  const all = readWorkbook(await sheetsOf(file), fileName, background);
  workbook = ownLogin === null ? all : ownDates(all, ownLogin);
  return { hasWorks: workbook.tables.works.length > 0 };
}

/** Whatever the library throws at a file's bytes means that the file is damaged. */
async function sheetsOf({ bytes, format }: Pick<SentFile, 'bytes' | 'format'>): Promise<readonly Sheet[]> {
  const gathered = gatheredSheets();
  try {
    await readInParts(Buffer.from(bytes), format, gathered.add);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file.broken');
  }
  return gathered.sheets();
}

function remember([target, records]: Extract<Order, { present: unknown }>['present']): Reply {
  const known = present.get(target) ?? new Map<string, PresentRecord>();
  for (const record of records) {
    const [key, fields] = JSON.parse(record) as [string, PresentRecord['fields'] & { readonly id: string }];
    known.set(key, { id: fields.id, fields });
  }
  present.set(target, known);
  return { taken: true };
}

function plan(norms: Norms): Reply {
  const { problems, summary, ...planned } = planImport({ workbook: workbook!, present, newId: randomUUID, ...norms });
  changes = planned.changes[Symbol.iterator]();
  workbook = null;
  return { problems, summary };
}

function next(): Reply {
  const portion: Change[] = [];
  while (portion.length < PORTION) {
    const { done, value } = changes.next();
    if (done === true) break;
    portion.push(value);
  }
  return { changes: { count: portion.length, json: JSON.stringify(portion) } };
}
