import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

// No test draws in three dimensions: without that, the browser needs no libraries of its own for it and computes less.
chromium.setGraphicsMode = false;

/**
 * Where the browser stands, unpacked. Whoever finds it runs it: it is unpacked elsewhere and moved when it is whole, so that
 * nobody who starts at the same moment runs half of it.
 */
export async function unpackedBrowser(): Promise<string> {
  const shared = tmpdir();
  const browser = join(shared, 'chromium');
  if (existsSync(browser)) return browser;
  const own = await mkdtemp(join(shared, 'unpacking-'));
  process.env['TMPDIR'] = own;
  try {
    await chromium.executablePath();
  } finally {
    process.env['TMPDIR'] = shared;
  }
  const parts = (await readdir(own)).filter((part) => part !== 'chromium');
  // A part that somebody else has moved there meanwhile is the same one.
  for (const part of parts) await rename(join(own, part), join(shared, part)).catch(() => undefined);
  await rename(join(own, 'chromium'), browser);
  await rm(own, { recursive: true, force: true });
  return browser;
}
