import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs } from './run-as.js';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What the server says about itself in its pid file; undefined when there is none or it is half-written. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}

/** A pid file of a dead server stops the next one if its number now belongs to a foreign process: then it goes. */
export async function removeStalePostmaster(data: string): Promise<void> {
  const postmaster = await readPostmaster(data);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return;
  if (!(await isPostgres(postmaster.pid))) await rm(join(data, 'postmaster.pid'), { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In doubt the process counts as a server: its file is left alone. */
async function isPostgres(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(async () => {
    const { succeeded, output } = await runAs(undefined, 'ps', ['-p', String(pid), '-o', 'command=']);
    return succeeded ? output : 'postgres';
  });
  return /(^|[/\\])postgres(\.exe)?([\0:\s]|$)/.test(command);
}
