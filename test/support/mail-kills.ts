import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { randomFrom } from '../../src/engine/index.js';
import { openMailSink, until, type MailSink } from './mail-sink.js';
import { end, startServiceProcess } from './service-process.js';
import { smallMunicipality } from './small-municipality.js';
import { connect, createTestDatabase } from './test-database.js';

/** What became of every message that was to be sent. */
export interface MailTally {
  readonly messages: number;
  readonly sent: number;
  /** Cut off while the mail server had them: it has taken them, or not. */
  readonly uncertainAndThere: number;
  readonly uncertainAndNot: number;
  /** Everything that was lost, sent twice, or called sent without being there. */
  readonly faults: readonly string[];
}

const MESSAGES_A_LIFE = 10;
const SENDING_MS = 800;
const SLOWEST_SERVER_MS = 150;

/** Kills the service again and again while it sends, and counts what the mail server was given. */
export async function killWhileSending(kills: number, seed: number): Promise<MailTally> {
  const [database, folder, sink] = [
    await createTestDatabase(),
    await mkdtemp(join(tmpdir(), 'obektiv-mail-')),
    await openMailSink(),
  ];
  const source = await connect(database.url);
  const random = randomFrom(seed);
  sink.verdict = async () => {
    await sleep(random.next() * SLOWEST_SERVER_MS);
    return undefined;
  };
  const start = () => startServiceProcess(folder, { DATABASE_URL: database.url, SMTP_URL: sink.url, QUIET_HOURS: '00:00-00:00' });
  try {
    await writeMessages(source, kills * MESSAGES_A_LIFE);
    for (let life = 0; life < kills; life++) {
      const service = await start();
      await sleep(random.next() * SENDING_MS);
      await end(service, 'SIGKILL');
    }
    const last = await start();
    await until(async () => (await open(source)) === 0);
    await end(last, 'SIGTERM');
    return await tallyOf(source, sink);
  } finally {
    await source.destroy();
    await database.drop();
    await sink.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeMessages(source: DataSource, count: number): Promise<void> {
  const { campaignId, people } = await smallMunicipality(source);
  await source.query(`UPDATE people SET email = 'n1@example.ru'`);
  await source.query(
    `INSERT INTO messages (authority_id, campaign_id, person_id, kind, channel, address, subject, text, html, rank, state, not_before, link_token)
     SELECT authority_id, $1, id, 'change', 'email', email, 's', 't', 'h', 0, 'waiting', now(), 'token ' || number
     FROM people, generate_series(1, $3) AS number WHERE id = $2`,
    [campaignId, people[0]!.id, count],
  );
}

async function open(source: DataSource): Promise<number> {
  const [row] = await source.query<[{ count: number }]>(
    `SELECT count(*)::int FROM messages WHERE state IN ('waiting', 'claimed', 'sending')`,
  );
  return row.count;
}

async function tallyOf(source: DataSource, { mails }: MailSink): Promise<MailTally> {
  const rows = await source.query<{ state: string; id: string }[]>('SELECT state, id FROM messages');
  const arrived = new Map<string, number>();
  for (const { source: mail } of mails) {
    const id = /^Message-ID: <([^@]+)@/imu.exec(mail)?.[1] ?? '';
    arrived.set(id, (arrived.get(id) ?? 0) + 1);
  }
  const seen = rows.map(({ state, id }) => ({ state, id, times: arrived.get(id) ?? 0 }));
  const wrong = seen.filter(({ state, times }) => !(state === 'sent' ? times === 1 : state === 'uncertain' && times <= 1));
  const count = (state: string, times: number) => seen.filter((each) => each.state === state && each.times === times).length;
  return {
    messages: rows.length,
    sent: count('sent', 1),
    uncertainAndThere: count('uncertain', 1),
    uncertainAndNot: count('uncertain', 0),
    faults: wrong.map(({ state, id, times }) => `${id} is ${state} and arrived ${times} times`),
  };
}
