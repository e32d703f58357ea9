import { brokenRules, checkDuties, compile, nameDuties, rosterOf, searchRoster, solveExactly } from '../../src/engine/index.js';
import { randomProblem } from '../support/random-problem.js';

/** Search against the monolithic optimum on odd random problems: `npm run bench:agreement -- [count] [first seed]`. */
const [count = 400, first = 1] = process.argv.slice(2).map(Number);
const tally = { same: 0, contradictoryPins: 0, open: 0, wrong: 0 };

for (let seed = first; seed < first + count; seed += 1) tally[await compare(seed)] += 1;
console.log(tally);
if (tally.wrong > 0) process.exitCode = 1;

async function compare(seed: number): Promise<keyof typeof tally> {
  const problem = randomProblem(seed);
  const instance = compile(problem);
  if (brokenRules(instance, rosterOf(instance, instance.pins)).length > 0) return 'contradictoryPins';
  let slices = 0;
  const stop = () => (slices += 1) > 200;
  const found = await searchRoster(instance, { seed, stop });
  const options = { backend: 'highs', seed, hash: '', version: 'bench', clock: () => performance.now() } as const;
  const exact = await solveExactly(instance, options);
  const check = checkDuties(problem, nameDuties(instance, found.duties));
  const isClean = check.violations.length === 0 && check.objective === found.incumbent && found.bound <= exact.objective;
  if (!isClean || (found.bound >= found.incumbent && found.incumbent !== exact.objective)) {
    console.log(`seed ${seed}: search ${found.incumbent} [${found.bound}], monolith ${exact.objective}`, check.violations);
    return 'wrong';
  }
  return found.bound >= found.incumbent ? 'same' : 'open';
}
