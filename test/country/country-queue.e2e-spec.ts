import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { workOff } from '../../src/country/country-crew.js';
import { countryFigures } from '../../src/country/country-figures.js';
import { openCountryQueue, type CountryQueue } from '../../src/country/country-queue.js';
import type { CountryTask } from '../../src/country/country-task.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let queue: CountryQueue;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await openCountryQueue(database.url, 'test');
});

afterAll(async () => {
  await queue.close();
  await database.drop();
});

/** A village that is solved at once, or one that keeps its worker busy for as long as it may. */
function village(index: number, seconds: number): CountryTask {
  const invented = seconds < 1 ? { schools: 2, observers: 5, slots: 6 } : { schools: 20, observers: 60, slots: 300 };
  const wish = { timeLimitSeconds: seconds, gap: 0, seed: 1 };
  return { name: `village-${index}`, source: { invented: { ...invented, seed: index } }, wish };
}

/** For whoever holds a task now. */
async function aDayPasses(): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`UPDATE pgboss.job SET started_on = started_on - interval '1 day' WHERE state = 'active'`);
  await client.end();
}

describe('the queue of a country', () => {
  it('loses nothing and solves nothing twice when workers are killed and a whole crew vanishes', async () => {
    const tasks = Array.from({ length: 6 }, (_, index) => village(index, index === 0 ? 1.5 : 0.2));
    await queue.add(tasks);
    const vanished = await queue.take();
    await aDayPasses();
    const solved: string[] = [];
    const lost: string[] = [];
    const pids: number[] = [];
    await workOff(queue, {
      workers: 2,
      onStart: (pid) => void (pids.push(pid) === 1 && process.kill(pid, 'SIGKILL')),
      onResult: ({ name }) => solved.push(name),
      onLoss: (name) => lost.push(name),
    });
    expect(vanished?.task.name).toBe('village-0');
    expect(lost).toHaveLength(1);
    expect(pids).toHaveLength(3);
    expect(solved.toSorted()).toEqual(tasks.map(({ name }) => name));
    expect(await queue.state()).toEqual({ waiting: 0, active: 0, solved: 6, failed: 0, takenAgain: 2 });
    expect((await queue.results()).map(({ name }) => name)).toEqual(tasks.map(({ name }) => name));
  });

  it('keeps the first result when a crew that was given up comes back with its own', async () => {
    const results = await queue.results();
    await queue.add([village(6, 0.2)]);
    const taken = (await queue.take())!;
    await queue.complete(taken, { ...results[0]!, name: 'village-6', slots: 1 });
    await queue.complete(taken, { ...results[0]!, name: 'village-6', slots: 2 });
    expect((await queue.results()).filter(({ name }) => name === 'village-6')).toMatchObject([{ slots: 1 }]);
  });

  it('gives a task up that cannot be solved, and says why', async () => {
    await queue.add([{ ...village(7, 0.2), source: { file: 'nowhere.json' } }]);
    await workOff(queue, { workers: 1 });
    expect(await queue.failures()).toMatchObject([
      {
        name: 'village-7',
        reason: {
          ru: expect.stringMatching(/^файл nowhere\.json не читается/u),
          en: expect.stringMatching(/^the file nowhere\.json cannot be read/u),
        },
      },
    ]);
    expect(countryFigures(await queue.results())).toMatchObject({ municipalities: 7, largestGap: expect.any(Number) });
  });
});
