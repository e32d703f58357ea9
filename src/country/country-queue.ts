import PgBoss from 'pg-boss';
import type { Wording } from '../http/problem.js';
import { PATIENCE, type CountryResult, type CountryTask } from './country-task.js';

/** A task in hand, under the number that the queue knows it by. */
export interface TakenTask {
  readonly id: string;
  readonly task: CountryTask;
}

/** How many tasks are where; `takenAgain` counts the times a task was given back, or lost with its crew. */
export interface QueueState {
  readonly waiting: number;
  readonly active: number;
  readonly solved: number;
  readonly failed: number;
  readonly takenAgain: number;
}

/** The tasks of one run, shared by all crews on one PostgreSQL: each is given to one crew at a time and has one result. */
export interface CountryQueue {
  readonly add: (tasks: readonly CountryTask[]) => Promise<void>;
  readonly take: () => Promise<TakenTask | null>;
  readonly complete: (taken: TakenTask, result: CountryResult) => Promise<void>;
  /** To be taken again, or given up after five further tries. */
  readonly giveBack: (taken: TakenTask, reason: Wording) => Promise<void>;
  readonly state: () => Promise<QueueState>;
  readonly results: () => Promise<readonly CountryResult[]>;
  readonly failures: () => Promise<readonly { readonly name: string; readonly reason: Wording }[]>;
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const MOST_RETRIES = 5;
const BATCH = 500;
/** A whole crew that vanished loses its tasks after so many times the most CPU time that they may take, and this. */
const MOST_STARVED = 3;
const GRACE_SECONDS = 60;

/** Opens the queue of a run, founding it if it is new. */
export async function openCountryQueue(url: string, run: string): Promise<CountryQueue> {
  const name = `country-${run}`;
  // Nothing is archived and nothing deleted behind our back: results stay until the run is forgotten.
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'obektiv country',
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  if ((await boss.getQueue(name)) === null) await boss.createQueue(name, { name, policy: 'standard', retryLimit: MOST_RETRIES });
  return queueOn(boss, name);
}

function queueOn(boss: PgBoss, name: string): CountryQueue {
  const take = async (): Promise<TakenTask | null> => {
    const [job] = await boss.fetch<CountryTask>(name);
    return job === undefined ? null : { id: job.id, task: job.data };
  };
  return {
    add: (tasks) => addInBatches(boss, name, tasks),
    take: async () => {
      const task = await take();
      if (task !== null) return task;
      await boss.expire();
      return take();
    },
    complete: ({ id }, result) => boss.complete(name, id, result),
    giveBack: ({ id }, reason) => boss.fail(name, id, { reason }),
    ...figuresOf(boss, name),
    forget: async () => {
      await boss.getDb().executeSql('DELETE FROM pgboss.job WHERE name = $1', [name]);
      await boss.deleteQueue(name);
    },
    close: () => boss.stop({ graceful: false, wait: true }),
  };
}

async function addInBatches(boss: PgBoss, name: string, tasks: readonly CountryTask[]): Promise<void> {
  for (let from = 0; from < tasks.length; from += BATCH)
    await boss.insert(
      tasks.slice(from, from + BATCH).map((data) => ({
        name,
        data,
        // Long ones first, so that no worker is left alone with one at the end.
        priority: Math.round(data.wish.timeLimitSeconds),
        expireInSeconds: Math.ceil(MOST_STARVED * PATIENCE * data.wish.timeLimitSeconds + GRACE_SECONDS),
        retryLimit: MOST_RETRIES,
      })),
    );
}

function figuresOf(boss: PgBoss, name: string): Pick<CountryQueue, 'state' | 'results' | 'failures'> {
  const read = async <Row>(text: string): Promise<readonly Row[]> => {
    const { rows } = (await boss.getDb().executeSql(text, [name])) as { readonly rows: readonly Row[] };
    return rows;
  };
  return {
    state: async () => (await read<QueueState>(STATE))[0]!,
    results: async () => (await read<{ readonly output: CountryResult }>(RESULTS)).map(({ output }) => output),
    failures: () => read(FAILURES),
  };
}

const STATE = `SELECT count(*) FILTER (WHERE state < 'active')::int AS waiting, count(*) FILTER (WHERE state = 'active')::int AS active,
  count(*) FILTER (WHERE state = 'completed')::int AS solved, count(*) FILTER (WHERE state = 'failed')::int AS failed,
  coalesce(sum(retry_count), 0)::int AS "takenAgain" FROM pgboss.job WHERE name = $1`;
const RESULTS = `SELECT output FROM pgboss.job WHERE name = $1 AND state = 'completed' ORDER BY output ->> 'name'`;
const FAILURES = `SELECT data ->> 'name' AS name, coalesce(output -> 'reason', '{"ru": "время вышло", "en": "out of time"}'::jsonb) AS reason FROM pgboss.job
  WHERE name = $1 AND state = 'failed' ORDER BY 1`;
