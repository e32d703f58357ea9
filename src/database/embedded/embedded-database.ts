import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { escapeIdentifier, type Client } from 'pg';
import type { Wording } from '../../http/problem.js';
import type { DatabaseServer } from '../database-server.js';
import { usableBinaries } from './binaries.js';
import { OPEN_FOLDERS, clusterHome, type ClusterHome } from './cluster-home.js';
import { SUPERUSER, openCluster, type Cluster } from './cluster.js';
import { takeOwnerLock } from './owner-lock.js';
import { bePresent } from './presence.js';
import { connected, runningServer, stopServer, type ServerWish } from './server.js';
import { alike, PlainFault } from '../../plain-fault.js';

export interface EmbeddedWish {
  readonly folder: string;
  /** A service owns the folder alone; a command may work beside it. */
  readonly isOwner: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedDatabase extends DatabaseServer {
  /** Ends the server whoever is connected. */
  stop(): Promise<void>;
}

const DATABASE = 'obektiv';
const DUPLICATE_DATABASE = '42P04';
const LEAVING_MS = 1_000;
const PAUSE_MS = 50;

/** PostgreSQL of our own: created at the first call, started if it does not run, stopped by the last who leaves. */
export async function openEmbeddedDatabase(wish: EmbeddedWish): Promise<EmbeddedDatabase> {
  const home = await clusterHome(resolve(wish.folder));
  const binaries = await usableBinaries(home.user, home.user === undefined ? [home.folder] : OPEN_FOLDERS);
  const cluster = await openCluster(home.folder, binaries, home.user);
  const server: ServerWish = { cluster, binaries, user: home.user, settings: wish.settings ?? {} };
  const port = await runningServer(server);
  await createDatabase(cluster, port);
  const url = `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${DATABASE}`;
  const presence = wish.isOwner ? await takeOwnerLock(url, home.folder) : await bePresent(url);
  return {
    url,
    place: placeOf(home, resolve(wish.folder)),
    close: async () => {
      await presence.release();
      if (await isAlone(cluster, port)) await stopServer(server);
    },
    stop: () => stopServer(server),
  };
}

function placeOf({ folder, isElsewhere }: ClusterHome, wanted: string): Wording {
  if (!isElsewhere) return alike(folder);
  return {
    ru: `${folder} (в папку ${wanted} серверу базы данных хода нет)`,
    en: `${folder} (the database server may not enter ${wanted})`,
  };
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = await connected(cluster, port);
  if (client === undefined)
    throw new PlainFault({
      ru: `Сервер базы данных в ${join(cluster.data, '..')} остановился, пока запускался сервис. Запустите его снова.`,
      en: `The database server in ${join(cluster.data, '..')} went away while the service started. Start it again.`,
    });
  try {
    await client.query(`CREATE DATABASE ${escapeIdentifier(DATABASE)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
  } finally {
    await client.end();
  }
}

/** Connections that were closed a moment ago are given the time to disappear. */
async function isAlone(cluster: Cluster, port: number): Promise<boolean> {
  const client = await connected(cluster, port);
  if (client === undefined) return true;
  let others = 1;
  for (const end = Date.now() + LEAVING_MS; others > 0 && Date.now() < end; await sleep(PAUSE_MS))
    others = await countOthers(client);
  await client.end();
  return others === 0;
}

async function countOthers(client: Client): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    "SELECT count(*)::int AS others FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
  );
  return rows[0]?.others ?? 0;
}
