import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compile, generateProblem, searchRoster, type Instance } from '../../src/engine/index.js';
import { oddProblem } from '../support/odd-problem.js';
import { optimumByMonolith, optimumBySearch } from '../support/optima.js';

const EVERY = 50;
/** Heap that compiled code and caches may still gain once the first solves are over. */
const SLACK_MEGABYTES = 4;

/**
 * Solves in one process and prints, every 50 solves, what memory stays after a full collection: `npm run bench:memory -- [solves]`.
 * Half are small towns (search, prices and, at its end, HiGHS), half odd small problems (search and the monolith).
 */
const solves = Number(process.argv[2] ?? 500);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heaps: number[] = [];
console.log('solves   heap MB   buffers MB   resident MB');
for (let done = 1; done <= solves; done += 1) {
  await (done % 2 === 0 ? solveTown(done) : solveOdd(done));
  if (done % EVERY === 0) heaps.push(measured(done));
}
judge();

async function solveTown(seed: number): Promise<void> {
  const instance: Instance = compile(generateProblem({ schools: 4, observers: 10, seed, slots: 60 }));
  let slices = 0;
  await searchRoster(instance, { seed, stop: () => (slices += 1) > 12 });
}

async function solveOdd(seed: number): Promise<void> {
  const { problem } = oddProblem(seed);
  await optimumBySearch(problem);
  await optimumByMonolith(problem);
}

function measured(done: number): number {
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const [heap, buffers, resident] = [heapUsed, arrayBuffers, rss].map((bytes) => bytes / 2 ** 20) as [number, number, number];
  console.log(
    `${done}`.padStart(6),
    heap.toFixed(2).padStart(9),
    buffers.toFixed(2).padStart(12),
    resident.toFixed(0).padStart(13),
  );
  return heap + buffers;
}

function judge(): void {
  const [early, last] = [heaps[1] ?? heaps[0] ?? 0, heaps.at(-1) ?? 0];
  const isSteady = last <= early + SLACK_MEGABYTES;
  console.log(isSteady ? 'Memory does not grow.' : `Memory has grown by ${(last - early).toFixed(1)} MB since solve ${2 * EVERY}.`);
  process.exitCode = isSteady ? 0 : 1;
}
