import type { RosterProblem } from '../../src/engine/index.js';
import { ODDITIES, oddProblem, withFrozenDays } from '../support/odd-problem.js';
import { optimumByMonolith, optimumBySearch } from '../support/optima.js';
import { secondProblem } from '../support/second-problem.js';

const VERDICTS = ['same', 'refused', 'open', 'wrong'] as const;
type Verdict = (typeof VERDICTS)[number];

const LARGER = { people: 9, slots: 12, places: 4 };
/** Problems of the second version between the odd ones of the first, each by what it is. */
const SECOND: Readonly<Record<string, (seed: number) => RosterProblem>> = {
  'second version': (seed) => secondProblem(seed),
  'second version, larger': (seed) => secondProblem(seed, LARGER),
  'second, frozen days': (seed) => withFrozenDays(secondProblem(seed, LARGER), seed),
};
const KINDS = [...ODDITIES, ...Object.keys(SECOND)];

/**
 * Our search against the monolithic optimum by HiGHS on odd small problems of both versions: `npm run bench:agreement -- [count] [first seed]`.
 * `refused`: both say that the pins contradict the rules; `open`: not proved within the slices, yet not contradicted.
 */
const [count = 2000, first = 1] = process.argv.slice(2).map(Number);
const startedAt = performance.now();
const tallies = new Map(KINDS.map((kind) => [kind, new Map<Verdict, number>()]));
for (let seed = first; seed < first + count; seed += 1) tally(seed, await verdictOf(seed));
printTallies();

async function verdictOf(seed: number): Promise<Verdict> {
  const { problem } = problemOf(seed);
  try {
    const [ours, theirs] = [await optimumBySearch(problem, seed), await optimumByMonolith(problem)];
    if (ours.objective === Infinity && theirs.objective === Infinity) return 'refused';
    const isProved = ours.bound >= ours.objective;
    if (ours.bound <= theirs.objective && (!isProved || ours.objective === theirs.objective)) return isProved ? 'same' : 'open';
    console.log(`seed ${seed}: search ${ours.objective} [${ours.bound}], monolith ${theirs.objective}`);
  } catch (error) {
    console.log(`seed ${seed}: ${String(error)}`);
  }
  return 'wrong';
}

function problemOf(seed: number): { readonly kind: string; readonly problem: RosterProblem } {
  const kind = KINDS[seed % KINDS.length]!;
  const second = SECOND[kind];
  if (second !== undefined) return { kind, problem: second(seed) };
  const { oddity, problem } = oddProblem(seed);
  return { kind: oddity, problem };
}

function tally(seed: number, verdict: Verdict): void {
  const own = tallies.get(problemOf(seed).kind)!;
  own.set(verdict, (own.get(verdict) ?? 0) + 1);
}

function printTallies(): void {
  console.log(['', ...VERDICTS].map((each) => each.padStart(20)).join(''));
  const line = (name: string, numbers: readonly number[]) =>
    console.log([name, ...numbers].map((each) => String(each).padStart(20)).join(''));
  for (const [oddity, own] of tallies)
    line(
      oddity,
      VERDICTS.map((verdict) => own.get(verdict) ?? 0),
    );
  const sums = VERDICTS.map((verdict) => [...tallies.values()].reduce((sum, own) => sum + (own.get(verdict) ?? 0), 0));
  line('all', sums);
  console.log(`${count} problems from seed ${first}, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  if (sums[VERDICTS.indexOf('wrong')]! > 0) process.exitCode = 1;
}
