import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import loader, { type Highs, type InitOptions } from 'highs';

const MEMORY_SECTION = 5;

/** HiGHS whose WebAssembly memory may not grow: it aborts for want of memory on models that a phone could solve. */
export async function loadSmallHighs(): Promise<Highs> {
  const load = loader as unknown as (options: InitOptions) => Promise<Highs>;
  const folder = mkdtempSync(join(tmpdir(), 'small-highs-'));
  const file = join(folder, 'highs.wasm');
  writeFileSync(file, withoutGrowth(readFileSync(createRequire(import.meta.url).resolve('highs/runtime'))));
  try {
    return await load({ locateFile: () => file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sets the largest memory to the initial one, in the encoding of the WebAssembly specification: id, size, count, flags, min, max. */
function withoutGrowth(binary: Buffer): Uint8Array {
  const bytes = Uint8Array.from(binary);
  for (let at = 8; at < bytes.length;) {
    const size = readNumber(bytes, at + 1);
    if (bytes[at] === MEMORY_SECTION) return capped(bytes, size.next + 2);
    at = size.next + size.value;
  }
  throw new Error('the module declares no memory');
}

function capped(bytes: Uint8Array, minimumAt: number): Uint8Array {
  const minimum = readNumber(bytes, minimumAt);
  const maximum = readNumber(bytes, minimum.next);
  for (let at = minimum.next, rest = minimum.value; at < maximum.next; at++, rest >>>= 7)
    bytes[at] = (rest & 0x7f) | (at < maximum.next - 1 ? 0x80 : 0);
  return bytes;
}

function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = from, shift = 0; ; at++, shift += 7) {
    value += (bytes[at]! & 0x7f) * 2 ** shift;
    if (bytes[at]! < 0x80) return { value, next: at + 1 };
  }
}
