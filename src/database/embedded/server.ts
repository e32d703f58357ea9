import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { SUPERUSER, type Cluster } from './cluster.js';
import { isAlive, readPostmaster, removeStalePostmaster } from './postmaster-file.js';
import { runAs, spawnOptions } from './run-as.js';
import type { ServerUser } from './server-user.js';
import { PlainFault } from '../../plain-fault.js';

export interface ServerWish {
  readonly cluster: Cluster;
  readonly binaries: string;
  readonly user: ServerUser | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

const ATTEMPTS = 3;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;
const RETRY_PAUSE_MS = 500;

/** The port of the cluster's server: the one a killed process left running if it answers, else one started now. */
export async function runningServer(wish: ServerWish): Promise<number> {
  await removeStalePostmaster(wish.cluster.data);
  const left = await portOfLeftServer(wish);
  if (left !== undefined) return left;
  for (let attempt = 1; ; attempt++) {
    const port = await started(wish);
    if (port !== undefined) return port;
    if (attempt === ATTEMPTS) throw doesNotStart(await lastWords(wish.cluster));
    await sleep(RETRY_PAUSE_MS);
  }
}

function doesNotStart(words: string): PlainFault {
  return new PlainFault({
    ru: `Сервер базы данных не запускается. Его последние слова: ${words}`,
    en: `The database server does not start. Its last words: ${words}`,
  });
}

export async function stopServer(wish: ServerWish): Promise<void> {
  const stop = (mode: string) =>
    runAs(wish.user, join(wish.binaries, 'pg_ctl'), ['stop', '-D', wish.cluster.data, '-m', mode, '-w', '-t', '30']);
  const { succeeded } = await stop('fast');
  if (!succeeded && (await readPostmaster(wish.cluster.data)) !== undefined) await stop('immediate');
}

/** A connection to the cluster's maintenance database; undefined when nobody (or another server) answers there. */
export async function connected(cluster: Cluster, port: number): Promise<Client | undefined> {
  const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, password: cluster.password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function portOfLeftServer(wish: ServerWish): Promise<number | undefined> {
  const left = await readPostmaster(wish.cluster.data);
  if (left === undefined || !isAlive(left.pid)) return undefined;
  if (await answers(wish.cluster, left.port, () => isAlive(left.pid))) return left.port;
  await stopServer(wish);
  return undefined;
}

async function started(wish: ServerWish): Promise<number | undefined> {
  const port = await freePort();
  mkdirSync(wish.cluster.log, { recursive: true });
  const words = openSync(join(wish.cluster.log, 'start.log'), 'w');
  const child = spawn(join(wish.binaries, 'postgres'), serverArguments(wish, port), {
    ...spawnOptions(wish.user),
    detached: true,
    stdio: ['ignore', words, words],
  });
  closeSync(words);
  let isRunning = true;
  child.on('error', () => (isRunning = false)).on('exit', () => (isRunning = false));
  child.unref();
  if (await answers(wish.cluster, port, () => isRunning)) return port;
  return portOfLeftServer(wish);
}

/** Loopback only. Terse messages: a failed statement must not put people's data into the server's log. */
function serverArguments({ cluster, settings }: ServerWish, port: number): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_error_verbosity: 'terse',
    logging_collector: 'on',
    log_directory: cluster.log,
    log_filename: 'server-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    ...settings,
  };
  return ['-D', cluster.data, '-p', String(port), ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function answers(cluster: Cluster, port: number, isWorthWaiting: () => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && isWorthWaiting(); await sleep(PAUSE_MS)) {
    const client = await connected(cluster, port);
    if (client === undefined) continue;
    const { rows } = await client.query<{ data: string }>("SELECT current_setting('data_directory') AS data");
    await client.end();
    return rows[0]?.data === cluster.data;
  }
  return false;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function lastWords(cluster: Cluster): Promise<string> {
  const text = await readFile(join(cluster.log, 'start.log'), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' ');
}
