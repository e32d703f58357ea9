import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { openEmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';
import { randomFrom } from '../../src/engine/index.js';
import { findingOf, rosterFaults, type Finding } from './kill-findings.js';
import { ask, nextDraft, triedImport, writeImport, writePublishes, type Caller, type Deed } from './kill-writes.js';
import { end, startServiceProcess, type ServiceProcess } from './service-process.js';
import { smallMunicipality, type Municipality } from './small-municipality.js';
import { connect } from './test-database.js';

/** A running service with a database server of its own in a folder, and the operator's token; after each kill another runs there. */
export interface Victim {
  readonly folder: string;
  readonly token: string;
  service: ServiceProcess;
}

/** What became of the writes of one kind. */
export interface WriteTally {
  readonly confirmed: number;
  /** Cut off by a kill: there as a whole, or not at all. */
  readonly whole: number;
  readonly absent: number;
}

export interface KillTally {
  readonly kills: number;
  readonly imports: WriteTally;
  readonly publishes: WriteTally;
  /** Everything that was lost or half-written. */
  readonly faults: readonly string[];
}

/** A life ends before or after its first writes are done, whatever the machine's speed. */
const WRITES_A_LIFE = 2.5;

/** Kills the service at random moments of its imports and publishes, starts it again and looks at what stands. */
export async function killRepeatedly(victim: Victim, kills: number, seed: number): Promise<KillTally> {
  const stage = await prepare(victim);
  try {
    const random = randomFrom(seed);
    const findings: Finding[] = [];
    const faults: string[] = [];
    for (let life = 0; life < kills; life++) {
      const deeds = await live(stage, life, random.next() * WRITES_A_LIFE * stage.writeMilliseconds);
      await stage.restart();
      for (const deed of deeds) findings.push(await findingOf(stage.source, deed));
      faults.push(...(await faultsAfterwards(stage)));
    }
    const tally = (kinds: readonly Deed['kind'][]) => tallyOf(findings.filter(({ deed }) => kinds.includes(deed.kind)));
    const wrong = [...findings.flatMap((finding) => finding.faults), ...faults];
    return { kills, imports: tally(['apply', 'undo']), publishes: tally(['publish']), faults: wrong };
  } finally {
    await stage.clear();
  }
}

interface Stage {
  readonly source: DataSource;
  readonly planning: Municipality;
  readonly importing: Municipality;
  readonly rosterId: string;
  /** How long a service that has just started takes to publish. */
  readonly writeMilliseconds: number;
  readonly caller: (authority: string) => Caller;
  kill(): Promise<void>;
  restart(): Promise<void>;
  clear(): Promise<void>;
}

const PLANNING = 'reg86_m001';
const IMPORTING = 'reg86_m002';

/** One life of the service: it writes until it is killed. */
async function live(stage: Stage, life: number, milliseconds: number): Promise<readonly Deed[]> {
  const [planner, importer] = [stage.caller(PLANNING), stage.caller(IMPORTING)];
  const { campaignId } = stage.importing;
  const importId = await triedImport(importer, campaignId, life);
  const draft = await nextDraft(planner, await publicVersion(stage));
  const deeds: Deed[] = [];
  const writing = Promise.all([writeImport(importer, campaignId, importId, deeds), writePublishes(planner, draft, deeds)]);
  await sleep(milliseconds);
  await stage.kill();
  await writing;
  return deeds;
}

async function faultsAfterwards({ source, rosterId, caller }: Stage): Promise<readonly string[]> {
  const chains = await Promise.all([PLANNING, IMPORTING].map((authority) => ask(caller(authority), 'GET', '/audit/verify')));
  const torn = chains
    .filter(({ body }) => body['isIntact'] !== true)
    .map(({ body }) => `the audit chain is torn: ${JSON.stringify(body)}`);
  return [...(await rosterFaults(source, rosterId)), ...torn];
}

async function prepare(victim: Victim): Promise<Stage> {
  const { folder, token } = victim;
  const database = await openEmbeddedDatabase({ folder: join(folder, 'postgres'), isOwner: false });
  const source = await connect(database.url);
  const caller = (authority: string) => ({ address: victim.service.address, token, authority });
  const [planning, importing] = [await smallMunicipality(source, PLANNING), await smallMunicipality(source, IMPORTING)];
  const published = await publishedRoster(caller(PLANNING), planning);
  return {
    source,
    planning,
    importing,
    caller,
    ...published,
    async kill() {
      await end(victim.service, 'SIGKILL');
      await untilAlone(source, victim.service.child.pid!);
    },
    async restart() {
      victim.service = await startServiceProcess(folder);
    },
    async clear() {
      await source.destroy();
      await database.close();
    },
  };
}

async function publishedRoster(
  caller: Caller,
  { campaignId }: Municipality,
): Promise<Pick<Stage, 'rosterId' | 'writeMilliseconds'>> {
  const { body: roster } = await ask(caller, 'POST', `/campaigns/${campaignId}/rosters`, { name: 'Наблюдатели' });
  const { body: ticket } = await ask(caller, 'POST', `/rosters/${String(roster['id'])}/solve`, { timeLimitSeconds: 1 });
  for (;;) {
    const { body: job } = await ask(caller, 'GET', `/jobs/${String(ticket['jobId'])}`);
    if (job['state'] === 'failed') throw new Error(JSON.stringify(job['error']));
    const version = (job['result'] as { versionId?: string } | null)?.versionId;
    if (version !== undefined) {
      const started = performance.now();
      await ask(caller, 'POST', `/roster-versions/${version}/publish`);
      return { rosterId: String(roster['id']), writeMilliseconds: performance.now() - started };
    }
    await sleep(100);
  }
}

async function publicVersion({ source, rosterId }: Stage): Promise<string> {
  const [row] = await source.query<[{ id: string }]>(
    `SELECT id FROM roster_versions WHERE roster_id = $1 AND state = 'published'`,
    [rosterId],
  );
  return row.id;
}

/** The server ends a dead client's statement by itself; until then nothing can be said about it. */
async function untilAlone(source: DataSource, pid: number): Promise<void> {
  const others = () => source.query<unknown[]>('SELECT 1 FROM pg_stat_activity WHERE application_name = $1', [`obektiv ${pid}`]);
  while ((await others()).length > 0) await sleep(10);
}

function tallyOf(findings: readonly Finding[]): WriteTally {
  const cutOff = findings.filter(({ deed }) => !deed.isConfirmed);
  return {
    confirmed: findings.length - cutOff.length,
    whole: cutOff.filter(({ isThere }) => isThere).length,
    absent: cutOff.filter(({ isThere }) => !isThere).length,
  };
}
