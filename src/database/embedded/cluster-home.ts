import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runAs } from './run-as.js';
import { serverUser, type ServerUser } from './server-user.js';
import { PlainFault } from '../../plain-fault.js';

export interface ClusterHome {
  readonly folder: string;
  readonly user: ServerUser | undefined;
  /** True when the server's user may not enter the wanted folder and the data had to go elsewhere. */
  readonly isElsewhere: boolean;
}

/** Where copies and data may go when the server's user cannot enter the checkout. */
export const OPEN_FOLDERS: readonly string[] = ['/var/lib', '/var/tmp', tmpdir()];

/** The folder for a cluster: the wanted one if the server's user may work there, else one named by the wanted path's hash. */
export async function clusterHome(wanted: string): Promise<ClusterHome> {
  await makeParent(wanted);
  const name = `obektiv-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  const candidates = process.getuid?.() === 0 ? [wanted, ...OPEN_FOLDERS.map((parent) => join(parent, name))] : [wanted];
  const existing = await firstWithData(candidates);
  for (const folder of existing === undefined ? candidates : [existing]) {
    const user = serverUser(join(folder, 'cluster', 'data'));
    if (await isUsable(folder, user)) return { folder, user, isElsewhere: folder !== wanted };
  }
  throw refusal(existing ?? wanted);
}

/** Where not even a folder can be made, nothing else of the service could be kept either. */
async function makeParent(wanted: string): Promise<void> {
  const parent = dirname(wanted);
  await mkdir(parent, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new PlainFault({
      ru: `Папки для данных ${parent} нет, и создать её нельзя (${code}). Дайте в DATA_FOLDER другую папку.`,
      en: `There is no folder ${parent} for the data and none can be made (${code}). Set DATA_FOLDER to another folder.`,
    });
  });
}

async function firstWithData(candidates: readonly string[]): Promise<string | undefined> {
  for (const folder of candidates) if (await stat(join(folder, 'cluster')).catch(() => undefined)) return folder;
  return undefined;
}

async function isUsable(folder: string, user: ServerUser | undefined): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
    const facts = await lstat(folder);
    if (!facts.isDirectory() || ![process.getuid?.() ?? 0, user?.uid].includes(facts.uid)) return false;
    if (user === undefined) return true;
    await chown(folder, user.uid, user.gid);
  } catch {
    return false;
  }
  const { succeeded } = await runAs(user, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder]);
  return succeeded;
}

function refusal(folder: string): PlainFault {
  return new PlainFault({
    ru: `База данных в ${folder} этому пользователю недоступна. Запустите сервис от владельца этой папки (или от root), выберите другую папку DATA_FOLDER или дайте DATABASE_URL.`,
    en: `The database in ${folder} cannot be used by this user. Start the service as the user who owns that folder (or as root), choose another DATA_FOLDER, or set DATABASE_URL.`,
  });
}
