import { Worker } from 'node:worker_threads';
import { formatOf } from './kind.js';
import type { ReadingPart } from './reading.js';
import { FileRefused } from './refusals.js';
import type { Sheet, SheetFormat, SheetRow, Spreadsheet } from './sheet.js';

export interface ReadingLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

const LIMITS: ReadingLimits = { seconds: 30, heapMegabytes: 128 };

/** Reads an .xlsx, .xls, .ods or .csv file in a thread with bounded time and memory; throws `FileRefused`. */
export async function readSpreadsheet(bytes: Buffer, fileName: string, limits: ReadingLimits = LIMITS): Promise<Spreadsheet> {
  const format = formatOf(bytes, fileName);
  const sheets = await readInThread(bytes, format, limits);
  return { format, sheets: [...sheets].map(([name, rows]): Sheet => ({ name, rows })) };
}

function readInThread(bytes: Buffer, format: SheetFormat, limits: ReadingLimits): Promise<Map<string, SheetRow[]>> {
  const { promise, resolve, reject } = withResolvers<Map<string, SheetRow[]>>();
  const sheets = new Map<string, SheetRow[]>();
  const thread = startThread(bytes, format, limits);
  const tooHeavy = (): void => reject(new FileRefused('file.too-heavy'));
  const timer = setTimeout(tooHeavy, limits.seconds * 1000);
  thread.on('message', (part: ReadingPart) => {
    if ('done' in part) resolve(sheets);
    else if ('refused' in part) reject(new FileRefused(part.refused));
    else append(sheets, part.sheet, part.rows);
  });
  thread.on('error', tooHeavy);
  thread.on('exit', tooHeavy);
  return promise.finally(() => {
    clearTimeout(timer);
    return thread.terminate();
  });
}

function startThread(bytes: Buffer, format: SheetFormat, limits: ReadingLimits): Worker {
  return new Worker(new URL('reading.thread.js', import.meta.url), {
    workerData: { bytes: new Uint8Array(bytes), format },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 16 },
  });
}

function append(sheets: Map<string, SheetRow[]>, name: string, rows: readonly SheetRow[]): void {
  const known = sheets.get(name);
  if (known === undefined) sheets.set(name, [...rows]);
  else for (const row of rows) known.push(row);
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: Error) => void } {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
