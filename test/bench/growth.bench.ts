import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRY } from '../../src/engine/index.js';
import type { CountryResult } from '../../src/country/country-task.js';
import { startWorkerProcess } from '../../src/country/worker-process.js';
import { machine } from './engine-report.js';
import { exponentOf, growthPlot, type Measured } from './growth-plot.js';
import { RESULTS } from './peers/folder.js';

const SCHOOLS = [4, 8, 16, 32, 64, 128, 256];

/**
 * CPU time and memory until a gap is proved, against the number of slots: `npm run bench:growth -- [gap] [seconds at most each] [sizes]`.
 * Writes var/bench/growth.svg.
 */
const [gap = '0.05', seconds = '60', sizes = '5'] = process.argv.slice(2);
console.log(`${machine()}; until a gap of ${100 * Number(gap)} % is proved, at most ${seconds} s each`);
const results: CountryResult[] = [];
for (const schools of SCHOOLS.slice(0, Number(sizes))) results.push(await solve(schools));
const points = (valueOf: (result: CountryResult) => number): Measured[] =>
  results.map((result) => ({ slots: result.slots, value: valueOf(result), isReached: result.gap <= Number(gap) }));
const [time, memory] = [points(({ cpuSeconds }) => cpuSeconds), points(({ megabytes }) => megabytes)];
console.log(`time grows like slots^${exponentOf(time).toFixed(2)}, memory like slots^${exponentOf(memory).toFixed(2)}`);
mkdirSync(RESULTS, { recursive: true });
const panels = [
  { title: `CPU seconds to a gap of ${100 * Number(gap)} %`, points: time },
  { title: 'megabytes', points: memory },
];
writeFileSync(join(RESULTS, 'growth.svg'), growthPlot(panels));
console.log(join(RESULTS, 'growth.svg'));

/** In a process of its own, so that the memory is its own. */
async function solve(schools: number): Promise<CountryResult> {
  const slots = Math.round((schools * COUNTRY.slots) / COUNTRY.schools);
  const observers = Math.max(6, Math.round((schools * COUNTRY.people) / COUNTRY.schools));
  const worker = startWorkerProcess();
  const wish = { timeLimitSeconds: Number(seconds), gap: Number(gap), seed: 1 };
  const answer = await worker.solve({
    name: `${schools} schools`,
    source: { invented: { schools, observers, slots, seed: 1 } },
    wish,
  });
  worker.end();
  if (!('result' in answer)) throw new Error(('died' in answer ? answer.died : answer.fault).en);
  const { result } = answer;
  const figures = `${result.cpuSeconds.toFixed(2)} CPU s, ${result.megabytes} MB, gap ${(100 * result.gap).toFixed(2)} %`;
  console.log(`${result.name}: ${result.slots} slots, ${result.people} people: ${figures}`);
  return result;
}
