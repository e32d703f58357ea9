import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const UNPACKER = fileURLToPath(new URL('unpacking.process.js', import.meta.url));

/**
 * Where the browser stands, unpacked. Whoever finds it runs it: it is unpacked elsewhere and moved when it is whole, so that
 * nobody who starts at the same moment runs half of it. The package knows one place only, the temporary folder of its process.
 */
export async function unpackedBrowser(): Promise<string> {
  const browser = join(tmpdir(), 'chromium');
  if (existsSync(browser)) return browser;
  const own = await mkdtemp(join(tmpdir(), 'unpacking-'));
  const [code] = (await once(fork(UNPACKER, { env: { ...process.env, TMPDIR: own } }), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The browser cannot be unpacked into ${own}.`);
  // A part that somebody else has moved there meanwhile is the same one.
  for (const part of await readdir(own))
    if (part !== 'chromium') await rename(join(own, part), join(tmpdir(), part)).catch(() => undefined);
  await rename(join(own, 'chromium'), browser);
  await rm(own, { recursive: true, force: true });
  return browser;
}
