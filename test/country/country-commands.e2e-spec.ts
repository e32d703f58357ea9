import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/run.js';
import { checkRoster, generateProblem, type RosterSolution } from '../../src/engine/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase('empty');
  folder = await mkdtemp(join(tmpdir(), 'country-'));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function country(...args: readonly string[]) {
  const [printed, told]: [string[], string[]] = [[], []];
  const code = await runCommandLine(['country', ...args, '--run', 'villages', '--language', 'en'], {
    print: (text) => printed.push(text),
    tell: (line) => told.push(line),
    environment: { DATABASE_URL: database.url },
    ask: async () => null,
    now: () => new Date(),
    onInterrupt: () => () => undefined,
  });
  return { code, printed: printed.join(''), told: told.join('\n') };
}

it('adds a folder of problems, works them off into solutions that the checker accepts, reports and forgets', async () => {
  const problems = [1, 2].map((seed) => generateProblem({ schools: 2, observers: 5, slots: 6, seed }));
  for (const [index, problem] of problems.entries())
    await writeFile(join(folder, `village-${index}.json`), JSON.stringify(problem));
  const added = await country('add', folder, '--out', folder, '--gap', '0', '--least-seconds', '0.3');
  expect([added.code, added.told]).toEqual([0, expect.stringContaining('added: 2 municipalities')]);
  expect((await country('work')).told).toContain('2 solved, 0 failed, 0 left');
  const report = JSON.parse((await country('report', '--all')).printed) as Record<string, unknown>;
  expect(report).toMatchObject({
    queue: { solved: 2, waiting: 0 },
    figures: { municipalities: 2, slots: 12, people: 10 },
    failures: [],
    results: [{ name: 'village-0' }, { name: 'village-1' }],
  });
  for (const [index, problem] of problems.entries()) {
    const solution = JSON.parse(await readFile(join(folder, `village-${index}.solution.json`), 'utf8')) as RosterSolution;
    expect(checkRoster(problem, solution)).toMatchObject({ violations: [], wrongFigures: [] });
  }
  expect((await country('forget')).code).toBe(0);
  expect(JSON.parse((await country('report')).printed)).toMatchObject({ queue: { solved: 0 }, figures: { municipalities: 0 } });
});

it('refuses a folder that is not there and a file that is no problem, before anything is queued', async () => {
  expect(await country('add', join(folder, 'nowhere'))).toMatchObject({ code: 2 });
  await writeFile(join(folder, 'broken.json'), '{}');
  expect(await country('add', folder)).toMatchObject({ code: 2, told: expect.stringContaining('broken.json') });
  expect(JSON.parse((await country('report')).printed)).toMatchObject({ queue: { waiting: 0 } });
});
