import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const FOLDER = join(ROOT, 'var', 'peers');
const WANTED = join(ROOT, 'test', 'bench', 'peers', 'package.json');

/** Where results are written. */
export const RESULTS = join(ROOT, 'var', 'bench');

/** Installs the peers, once for each change of their list; false if the registry does not give them. */
export function installPeers(): boolean {
  const own = join(FOLDER, 'package.json');
  const isThere = existsSync(own) && readFileSync(own, 'utf8') === readFileSync(WANTED, 'utf8');
  if (isThere && existsSync(join(FOLDER, 'node_modules'))) return true;
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync(WANTED, own);
  console.error('Installing the peers (once, about 350 MB) …');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', args, { cwd: FOLDER, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
}

/** Loads a package of the peers. */
export async function peerModule(name: string): Promise<unknown> {
  const path = createRequire(join(FOLDER, 'package.json')).resolve(name);
  return await import(pathToFileURL(path).href);
}
