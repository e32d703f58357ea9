import { hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../database/database-server.js';
import type { Settings } from '../settings.js';

const KEY_BYTES = 32;

/** The key of a purpose, from SECRET_KEY or, without it, from a file that the first who needs it makes for its owner alone. */
export async function installationKey(settings: Settings, purpose: string): Promise<Buffer> {
  const secret = settings.secretKey ?? (await keptSecret(dataFolder(settings)));
  return Buffer.from(hkdfSync('sha256', secret, '', `obektiv ${purpose}`, KEY_BYTES));
}

/** The file appears whole or not at all; of several processes that make it at once, one wins and all read the same. */
async function keptSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret-key');
  const known = await readFile(path, 'utf8').catch(unlessMissing);
  if (known !== undefined) return known;
  const draft = `${path}-${randomBytes(6).toString('hex')}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600 });
  await link(draft, path).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(path, 'utf8');
}

function unlessMissing(error: unknown): undefined {
  if ((error as { code?: string }).code === 'ENOENT') return undefined;
  throw error;
}
