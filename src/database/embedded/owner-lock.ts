import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { ADVISORY_LOCKS } from '../advisory-locks.js';
import { presenceOf, type Presence } from './presence.js';
import { PlainFault } from '../../plain-fault.js';

const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/**
 * One service per data folder. The lock lives on its own connection and so vanishes with the process;
 * a process killed a moment ago is given the time the server needs to notice.
 */
export async function takeOwnerLock(url: string, folder: string): Promise<Presence> {
  const client = await presenceOf(url, 'service');
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(PAUSE_MS)) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      ADVISORY_LOCKS.ownerOfFolder,
    ]);
    if (rows[0]?.taken === true) return { release: () => client.end() };
  }
  const owner = await ownerProcess(client);
  await client.end();
  throw new PlainFault({
    ru: `С данными в ${folder} уже работает другой сервис (процесс ${owner}). Остановите его или дайте этому свою папку DATA_FOLDER либо адрес DATABASE_URL.`,
    en: `Another service (process ${owner}) already works with the data in ${folder}. Stop it first, or give this one its own DATA_FOLDER or a DATABASE_URL.`,
  });
}

/** The number that the owner's connection tells (`presenceOf`). */
async function ownerProcess(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT activity.application_name AS name FROM pg_locks AS held JOIN pg_stat_activity AS activity USING (pid)
     WHERE held.locktype = 'advisory' AND held.granted AND held.objid = $1`,
    [ADVISORY_LOCKS.ownerOfFolder],
  );
  return /\d+$/u.exec(rows[0]?.name ?? '')?.[0] ?? '?';
}
