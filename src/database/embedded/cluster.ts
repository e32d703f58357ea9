import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs } from './run-as.js';
import type { ServerUser } from './server-user.js';
import { PlainFault } from '../../plain-fault.js';

export const SUPERUSER = 'obektiv';
const FORGOTTEN_AFTER_MS = 600_000;

export interface Cluster {
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** The cluster of a home, created at the first call. It appears by one rename: whole or not at all. */
export async function openCluster(home: string, binaries: string, user: ServerUser | undefined): Promise<Cluster> {
  const folder = join(home, 'cluster');
  if (!(await exists(folder))) {
    await removeForgotten(home);
    await create(home, folder, binaries, user);
  }
  await refuseOtherVersion(folder, binaries, user);
  return { data: join(folder, 'data'), log: join(folder, 'log'), password: await readFile(join(folder, 'password'), 'utf8') };
}

async function create(home: string, folder: string, binaries: string, user: ServerUser | undefined): Promise<void> {
  const fresh = join(home, `cluster-${randomBytes(6).toString('hex')}`);
  await mkdir(fresh, { mode: 0o700 });
  await mkdir(join(fresh, 'log'), { mode: 0o700 });
  await writeFile(join(fresh, 'password'), randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user !== undefined) for (const part of ['.', 'log', 'password']) await chown(join(fresh, part), user.uid, user.gid);
  const { succeeded, output } = await runAs(user, join(binaries, 'initdb'), initdbArguments(fresh));
  if (!succeeded)
    throw new PlainFault({
      ru: `База данных в ${home} не создаётся: ${output}`,
      en: `The database could not be created in ${home}: ${output}`,
    });
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  await chmod(folder, 0o700);
}

/** The built-in locale sorts alike on every machine and survives an update of the system's libraries. */
function initdbArguments(fresh: string): string[] {
  return [
    `--pgdata=${join(fresh, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${join(fresh, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

async function refuseOtherVersion(folder: string, binaries: string, user: ServerUser | undefined): Promise<void> {
  const made = (await readFile(join(folder, 'data', 'PG_VERSION'), 'utf8')).trim();
  const { output } = await runAs(user, join(binaries, 'postgres'), ['--version']);
  const ours = /(\d+)(\.|\s|$)/.exec(output)?.[1];
  if (ours !== made)
    throw new PlainFault({
      ru: `Данные в ${folder} записаны PostgreSQL ${made}, а это ${ours}. Выгрузите их прежней версией и загрузите заново.`,
      en: `The data in ${folder} were written by PostgreSQL ${made}; this is ${ours}. Dump them with the old one and load them anew.`,
    });
}

async function removeForgotten(home: string): Promise<void> {
  for (const name of (await readdir(home)).filter((entry) => entry.startsWith('cluster-'))) {
    const facts = await stat(join(home, name)).catch(() => undefined);
    if (facts !== undefined && Date.now() - facts.mtimeMs > FORGOTTEN_AFTER_MS)
      await rm(join(home, name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
