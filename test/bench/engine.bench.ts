import {
  compile,
  evaluate,
  gapOf,
  generateProblem,
  rosterOf,
  searchRoster,
  solveExactly,
  type Instance,
} from '../../src/engine/index.js';

/** Our search against the monolithic model in HiGHS, on invented municipalities, in one run: `npm run bench:engine -- [seconds]`. */
const SIZES = [
  { schools: 5, observers: 12 },
  { schools: 12, observers: 40, slots: 300 },
  { schools: 47, observers: 130, slots: 850 },
];
const seconds = Number(process.argv[2] ?? 20);

for (const size of SIZES) {
  const instance = compile(generateProblem({ ...size, seed: 1 }));
  console.log(`\n${size.schools} schools, ${instance.problem.slots.length} slots, ${size.observers} people`);
  await benchSearch(instance);
  await benchMonolith(instance);
}

async function benchSearch(instance: Instance): Promise<void> {
  const started = cpu();
  const track: { at: number; incumbent: number; bound: number }[] = [];
  const stop = () => cpu() - started > seconds;
  const result = await searchRoster(instance, {
    seed: 1,
    stop,
    onProgress: ({ incumbent, bound }) => track.push({ at: cpu() - started, incumbent, bound }),
  });
  const { objective } = evaluate(instance, rosterOf(instance, result.duties));
  const close = track.find(({ incumbent }) => incumbent <= 1.02 * objective);
  print('search', objective, result.bound, cpu() - started, close?.at);
  const gaps = [1, 5, 30, 120]
    .filter((at) => at <= seconds)
    .map((at) => `${at} s ${percent(track.findLast((each) => each.at <= at))}`);
  console.log(`  gap after CPU seconds: ${gaps.join(', ')}`);
}

async function benchMonolith(instance: Instance): Promise<void> {
  const started = cpu();
  const solution = await solveExactly(instance, {
    backend: 'highs',
    seed: 1,
    hash: '',
    version: 'bench',
    clock: () => performance.now(),
    timeLimitSeconds: seconds,
    shouldStop: () => cpu() - started > seconds,
  });
  print('highs', solution.objective, solution.bound, cpu() - started);
}

function print(name: string, objective: number, bound: number, took: number, close?: number): void {
  const near = close === undefined ? '' : `, within 2 % after ${close.toFixed(2)} s`;
  const gap = percent({ incumbent: objective, bound });
  console.log(`  ${name.padEnd(7)} ${objective} [${bound}] gap ${gap} in ${took.toFixed(1)} CPU s${near}`);
}

function percent(status?: { readonly incumbent: number; readonly bound: number }): string {
  return status === undefined ? '-' : `${(100 * gapOf(status)).toFixed(3)} %`;
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
