import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gatheredSheets } from './gathered-sheets.js';
import { formatOf } from './kind.js';
import type { ReadingPart } from './reading.js';
import { FileRefused, type RefusalCode } from './refusals.js';
import type { Sheet, SheetFormat, Spreadsheet } from './sheet.js';

export interface ReadingLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

const LIMITS: ReadingLimits = { seconds: 30, heapMegabytes: 128 };
const READER = fileURLToPath(new URL('reading.process.js', import.meta.url));

/**
 * Reads an .xlsx, .xls, .ods or .csv file with bounded time and memory; throws `FileRefused`.
 * A process of its own does the work: a thread that runs out of memory can take the whole service down.
 */
export async function readSpreadsheet(bytes: Buffer, fileName: string, limits: ReadingLimits = LIMITS): Promise<Spreadsheet> {
  const format = formatOf(bytes, fileName);
  const reader = fork(READER, {
    serialization: 'advanced',
    stdio: 'ignore',
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
  });
  try {
    return { format, sheets: await readIn(reader, { bytes, format }, limits) };
  } finally {
    reader.kill('SIGKILL');
  }
}

function readIn(
  reader: ChildProcess,
  order: { bytes: Buffer; format: SheetFormat },
  limits: ReadingLimits,
): Promise<readonly Sheet[]> {
  const gathered = gatheredSheets();
  return new Promise((resolve, reject) => {
    const refuse = (code: RefusalCode): void => reject(new FileRefused(code));
    const tooHeavy = (): void => refuse('file.too-heavy');
    const timer = setTimeout(() => refuse('file.too-slow'), limits.seconds * 1000);
    reader.on('message', (part: ReadingPart) => {
      if ('done' in part) resolve(gathered.sheets());
      else if ('refused' in part) reject(new FileRefused(part.refused));
      else gathered.add(part);
    });
    reader.on('error', tooHeavy);
    reader.on('exit', () => {
      clearTimeout(timer);
      tooHeavy();
    });
    reader.send({ bytes: new Uint8Array(order.bytes), format: order.format }, () => {});
  });
}
