import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RecheckSolution } from '../../src/engine/index.js';
import { run } from './command-line.js';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-recheck-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('invents a recheck, solves it, finds the answer right, and wrong once a figure or a check is changed', async () => {
  const made = await run('recheck-generate', '--works', '40', '--experts', '8', '--schools', '5', '--out', at('problem.json'));
  expect(made).toEqual({ code: 0, out: '', err: '' });
  const done = await run(
    'recheck-solve',
    at('problem.json'),
    '--out',
    at('solution.json'),
    '--time-limit',
    '2',
    '--language',
    'en',
  );
  expect(done).toMatchObject({ code: 0, out: '' });
  expect(done.err).toMatch(/objective \d+, bound \d+, gap \d/u);
  const right = await run('recheck-check', at('problem.json'), at('solution.json'), '--language', 'en');
  expect(right).toMatchObject({ code: 0, err: '' });
  expect(right.out).toMatch(/^right: \d+ checks, objective \d+\n$/u);

  const solution = JSON.parse(await readFile(at('solution.json'), 'utf8')) as RecheckSolution;
  await writeFile(at('wrong.json'), JSON.stringify({ ...solution, assignments: solution.assignments.slice(1) }));
  const wrong = await run('recheck-check', at('problem.json'), at('wrong.json'), '--language', 'en');
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/wrong figure shortages\[W/u);
});
