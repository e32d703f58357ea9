import { COUNTRY, inventCountry, randomFrom } from '../../src/engine/index.js';
import { workOff } from '../../src/country/country-crew.js';
import { countryFigures } from '../../src/country/country-figures.js';
import { openCountryQueue, type CountryQueue } from '../../src/country/country-queue.js';
import type { CountryTask } from '../../src/country/country-task.js';
import { createTestDatabase } from '../support/test-database.js';
import { startTestServer } from '../support/test-server.js';
import { machine } from './engine-report.js';

/** Solve every municipality to this gap, or for so long. */
const GAP = 0.01;
const LEAST_SECONDS = 2;

/**
 * An invented country, or an even part of it, through the queue: `npm run bench:country -- [fraction] [workers,workers…] [seconds per
 * slot] [seconds between kills]`. With kills, a random worker is killed again and again, and nothing may be lost or solved twice.
 */
const [fraction = '0.02', crews = '1,2', secondsPerSlot = '0.02', killEvery = '0'] = process.argv.slice(2);
console.log(`${machine()}; a country of ${COUNTRY.municipalities} municipalities, ${COUNTRY.schools} schools; ${fraction} of it`);
const stopServer = await startTestServer();
const database = await createTestDatabase('empty');
try {
  for (const workers of crews.split(',').map(Number)) await benchCrew(workers);
} finally {
  await database.drop();
  await stopServer();
}

async function benchCrew(workers: number): Promise<void> {
  const tasks = inventCountry(1, Number(fraction)).map((town): CountryTask => {
    const timeLimitSeconds = Math.max(LEAST_SECONDS, town.slots * Number(secondsPerSlot));
    return { name: town.name, source: { invented: town }, wish: { timeLimitSeconds, gap: GAP, seed: 1 } };
  });
  const queue = await openCountryQueue(database.url, `bench-${workers}`);
  await queue.add(tasks);
  const startedAt = performance.now();
  const lost = await workWithKills(queue, workers);
  const seconds = (performance.now() - startedAt) / 1000;
  await print(queue, workers, seconds, lost);
  const names = (await queue.results()).map(({ name }) => name);
  const isWhole = names.length === tasks.length && new Set(names).size === tasks.length;
  console.log(isWhole ? '  nothing lost, nothing solved twice' : `  ${tasks.length} tasks, ${names.length} results`);
  if (!isWhole) process.exitCode = 1;
  await queue.close();
}

/** Answers how many tasks were given back by a death. */
async function workWithKills(queue: CountryQueue, workers: number): Promise<number> {
  const random = randomFrom(workers);
  const alive: number[] = [];
  let lost = 0;
  const kill = () => {
    if (alive.length > 0) process.kill(alive.splice(random.below(alive.length), 1)[0]!, 'SIGKILL');
  };
  const timer = Number(killEvery) > 0 ? setInterval(kill, 1000 * Number(killEvery)) : undefined;
  await workOff(queue, { workers, onStart: (pid) => alive.push(pid), onLoss: () => (lost += 1) });
  clearInterval(timer);
  return lost;
}

async function print(queue: CountryQueue, workers: number, seconds: number, lost: number): Promise<void> {
  const own = Math.round(process.resourceUsage().maxRSS / 1024);
  const figures = countryFigures(await queue.results());
  const { municipalities, slots, people, open, medianGap, largestGap, proved, cpuSeconds, cpuPerSlot, megabytes } = figures;
  const { failed, takenAgain } = await queue.state();
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  console.log(`${workers} worker${workers === 1 ? '' : 's'}: ${municipalities} municipalities, ${slots} slots, ${people} people`);
  console.log(`  ${seconds.toFixed(0)} s on the clock, ${cpuSeconds.toFixed(0)} CPU s; ${open} places open, ${failed} failed`);
  console.log(`  gap: median ${percent(medianGap)}, largest ${percent(largestGap)}, ${proved} proved optimal`);
  const { all, small, large } = cpuPerSlot;
  console.log(
    `  CPU ms a slot: ${all.toFixed(1)}; ${small.toFixed(1)} in the smaller half of the slots, ${large.toFixed(1)} in the larger`,
  );
  console.log(
    `  memory: up to ${megabytes} MB a worker, ${own} MB the crew; ${lost} workers lost, ${takenAgain} tasks taken again`,
  );
}
