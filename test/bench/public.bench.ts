import { after, checkDuties, compile, nameDuties, searchRoster } from '../../src/engine/index.js';
import { machine } from './engine-report.js';
import { publicInstances, type PublicInstance } from './public/instances.js';

/** Our search on public instances of neighbouring problems: `npm run bench:public -- <folder> [seconds each]`. */
const [folder, seconds = '30'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder with the subfolders smptsp, lap and paper-assignment.');
console.log(`${machine()}; at most ${seconds} s each`);
for (const instance of publicInstances(folder)) await bench(instance);

async function bench({ problem, best, source, told }: PublicInstance): Promise<void> {
  const startedAt = performance.now();
  const elapsed = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  const instance = compile(problem);
  let [cheapest, foundAfter] = [Infinity, ''];
  const { duties, incumbent, bound } = await searchRoster(instance, {
    seed: 1,
    stop: after(Number(seconds), () => performance.now()),
    onProgress: (progress) => {
      if (progress.incumbent < cheapest) [cheapest, foundAfter] = [progress.incumbent, elapsed()];
    },
  });
  const { violations, terms } = checkDuties(problem, nameDuties(instance, duties));
  const verdict = violations.length > 0 ? 'BREAKS RULES' : terms.shortage > 0 ? 'leaves slots open' : 'complete';
  const proof = bound >= incumbent ? 'proved' : `bound ${told(bound)}`;
  console.log(
    `${problem.name}: ${told(incumbent)}, ${proof}, found after ${foundAfter} s of ${elapsed()} s, ${verdict}; best known ${best}`,
  );
  console.log(`  ${problem.slots.length} slots, ${problem.people.length} people; ${source}`);
}
