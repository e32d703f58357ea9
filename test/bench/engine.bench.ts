import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, generateProblem, modelText } from '../../src/engine/index.js';
import { machine, tableOf, type InstanceRuns } from './engine-report.js';
import { installPeers, RESULTS } from './peers/folder.js';
import { isThere, runPeer, type InstanceFiles, type PeerRun } from './peers/run-peer.js';

interface Size {
  readonly schools: number;
  readonly observers: number;
  readonly slots?: number;
}

const SIZES: readonly Size[] = [
  { schools: 5, observers: 12 },
  { schools: 12, observers: 40, slots: 300 },
  { schools: 47, observers: 130, slots: 850 },
  { schools: 47, observers: 150, slots: 2_700 },
  { schools: 120, observers: 400, slots: 2_500 },
  { schools: 120, observers: 500, slots: 9_600 },
  { schools: 560, observers: 2_000, slots: 12_000 },
  { schools: 560, observers: 2_000, slots: 29_000 },
];
const OF_REGISTRY = ['cp-sat', 'glpk.js', 'yalps'];
const OURS = ['ours', 'ours-2'];
const ALL = [...OURS, 'highs', ...OF_REGISTRY, 'lp-js', 'cbc', 'glpsol'];
/** Beyond this many slots nobody but us is asked: the models no longer fit into their memory. */
const MOST_SLOTS_OF_PEERS = 3_000;

/**
 * Our search beside other solvers on the same exact model, one thread (ours also in two), the same time, one process each:
 * `npm run bench:engine -- [seconds] [number of sizes] [peer,peer,…]`. Writes var/bench/engine.md and engine.json.
 */
const [seconds = '20', sizes = '3', chosen = ALL.join(',')] = process.argv.slice(2);
const hasRegistry = chosen.split(',').some((peer) => OF_REGISTRY.includes(peer)) && installPeers();
const peers = chosen.split(',').filter((peer) => (OF_REGISTRY.includes(peer) ? hasRegistry : isThere(peer)));
mkdirSync(RESULTS, { recursive: true });
const title = `${machine()}; ${seconds} s each, one thread, ours-2 two, on the clock`;
console.log(title);
const instances: InstanceRuns[] = [];
for (const size of SIZES.slice(0, Number(sizes))) {
  instances.push(await benchInstance(size));
  console.log(`\n${tableOf(instances.at(-1)!, Number(seconds))}`);
  write();
}

async function benchInstance(size: Size): Promise<InstanceRuns> {
  const problem = generateProblem({ ...size, seed: 1 });
  const asked = problem.slots.length > MOST_SLOTS_OF_PEERS ? peers.filter((peer) => OURS.includes(peer)) : peers;
  const files = { problem: join(RESULTS, `${size.schools}.json`), model: join(RESULTS, `${size.schools}.lp`) };
  writeFileSync(files.problem, JSON.stringify(problem));
  if (asked.length > 1) writeFileSync(files.model, modelText(compile(problem), 'lp'));
  return {
    name: `${size.schools} schools, ${problem.slots.length} slots, ${size.observers} people`,
    runs: await runAll(asked, files),
  };
}

async function runAll(asked: readonly string[], files: InstanceFiles): Promise<readonly PeerRun[]> {
  const runs: PeerRun[] = [];
  for (const peer of asked) runs.push(await runPeer(peer, files, Number(seconds)));
  return runs;
}

function write(): void {
  const tables = instances.map((instance) => tableOf(instance, Number(seconds)));
  writeFileSync(join(RESULTS, 'engine.md'), `${[title, ...tables].join('\n\n')}\n`);
  writeFileSync(join(RESULTS, 'engine.json'), `${JSON.stringify({ machine: machine(), seconds, instances }, null, 1)}\n`);
}
