import { after, checkDuties, compile, gapOf, generateProblem, nameDuties, searchRoster } from '../../src/engine/index.js';
import { changedProblem } from './replan-changes.js';

interface Replan {
  readonly seconds: number;
  readonly settledAfter: number;
  readonly gap: number;
  readonly changed: number;
}

/** Slices of work for the roster that is published first: work and not time, so that everybody re-plans the same roster. */
const FIRST_SLICES = 60;
const LIMITS = { 1: 1, 10: 5 } as const;

/**
 * Re-plans of a published roster of 47 schools after one cancellation and after ten changes:
 * `npm run bench:replan -- [re-plans of each kind] [schools] [observers] [slots]`.
 */
const [count = 200, schools = 47, observers = 130, slots = 850] = process.argv.slice(2).map(Number);
const town = generateProblem({ schools, observers, slots, seed: 1 });
const instance = compile(town);
let slices = 0;
const first = await searchRoster(instance, { seed: 1, stop: () => (slices += 1) > FIRST_SLICES });
const published = { ...town, published: nameDuties(instance, first.duties) };
console.log(`${schools} schools, ${town.slots.length} slots, ${observers} people, ${first.duties.length} duties published`);
for (const changes of [1, 10] as const) await benchReplans(changes);

async function benchReplans(changes: 1 | 10): Promise<void> {
  const replans: Replan[] = [];
  for (let seed = 1; seed <= count; seed += 1) replans.push(await replan(changes, seed));
  const proved = replans.filter(({ gap }) => gap === 0).length;
  const figures = [
    `seconds ${spread(replans.map(({ seconds }) => seconds))}`,
    `last gain after ${spread(replans.map(({ settledAfter }) => settledAfter))}`,
    `gap % ${spread(replans.map(({ gap }) => 100 * gap))}`,
    `duties changed ${spread(replans.map(({ changed }) => changed))}`,
  ];
  console.log(`${changes === 1 ? '1 cancellation' : '10 changes'}, limit ${LIMITS[changes]} s: proved ${proved} of ${count}`);
  for (const line of figures) console.log(`  ${line}`);
}

async function replan(changes: 1 | 10, seed: number): Promise<Replan> {
  const problem = changedProblem(published, changes, seed);
  const startedAt = performance.now();
  const elapsed = () => (performance.now() - startedAt) / 1000;
  const changed = compile(problem);
  let [best, settledAfter] = [Infinity, 0];
  const stop = after(LIMITS[changes] - elapsed(), () => performance.now());
  const result = await searchRoster(changed, {
    seed,
    stop,
    onProgress: ({ incumbent }) => {
      if (incumbent < best) [best, settledAfter] = [incumbent, elapsed()];
    },
  });
  const seconds = elapsed();
  const duties = nameDuties(changed, result.duties);
  const { violations, objective } = checkDuties(problem, duties);
  if (violations.length > 0 || objective !== result.incumbent) throw new Error(`seed ${seed}: the checker disagrees`);
  const before = new Set(problem.published.map(({ person, slot }) => `${person} ${slot}`));
  const kept = duties.filter(({ person, slot }) => before.has(`${person} ${slot}`)).length;
  return { seconds, settledAfter, gap: gapOf(result), changed: duties.length + before.size - 2 * kept };
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return `p50 ${at(0.5).toFixed(2)}, p95 ${at(0.95).toFixed(2)}, most ${at(1).toFixed(2)}`;
}
