import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RowMark } from '../problem-marks.js';

export interface MarkedSheet {
  readonly name: string;
  readonly marks: readonly RowMark[];
}

const MARKER = fileURLToPath(new URL('marking.process.js', import.meta.url));
const SECONDS = 30;
const HEAP_MEGABYTES = 256;
/** Larger files keep their values only: the whole model of a workbook is many times its size. */
const LARGEST = 2 * 1024 * 1024;

/** The workbook with its marks and all its own looks; null when that would take too long or too much. */
export function markInPlace(bytes: Buffer, sheets: readonly MarkedSheet[]): Promise<Buffer | null> {
  if (bytes.length > LARGEST) return Promise.resolve(null);
  const marker = fork(MARKER, {
    serialization: 'advanced',
    stdio: 'ignore',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
  });
  return new Promise<Buffer | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), SECONDS * 1000);
    marker.on('message', (done: Uint8Array | null) => resolve(done === null ? null : Buffer.from(done)));
    marker.on('error', () => resolve(null));
    marker.on('exit', () => {
      clearTimeout(timer);
      resolve(null);
    });
    marker.send({ bytes: new Uint8Array(bytes), sheets }, () => undefined);
  }).finally(() => marker.kill('SIGKILL'));
}
