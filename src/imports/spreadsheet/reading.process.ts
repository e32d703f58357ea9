import { type ReadingPart, readInParts } from './reading.js';
import { FileRefused } from './refusals.js';
import type { SheetFormat } from './sheet.js';

process.once('message', (order: { readonly bytes: Uint8Array; readonly format: SheetFormat }) => void obey(order));
process.once('disconnect', () => process.exit());

/** Whatever the library throws at a file's bytes means that the file is damaged. */
async function obey({ bytes, format }: { readonly bytes: Uint8Array; readonly format: SheetFormat }): Promise<void> {
  try {
    await readInParts(Buffer.from(bytes), format, say);
    say({ done: true });
  } catch (error) {
    say({ refused: error instanceof FileRefused ? error.code : 'file.broken' });
  }
}

function say(part: ReadingPart): void {
  process.send?.(part);
}
