import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingPart, readInParts } from './reading.js';
import { FileRefused } from './refusals.js';
import type { SheetFormat } from './sheet.js';

const { bytes, format } = workerData as { readonly bytes: Uint8Array; readonly format: SheetFormat };

function say(part: ReadingPart): void {
  parentPort?.postMessage(part);
}

/** Whatever the library throws at a file's bytes means that the file is damaged. */
try {
  await readInParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), format, say);
  say({ done: true });
} catch (error) {
  say({ refused: error instanceof FileRefused ? error.code : 'file.broken' });
}
