import { readFileSync, writeSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { compile, readRosterProblem } from '../../../src/engine/index.js';
import { rosterMip } from '../../../src/engine/roster/mip/index.js';
import { cpSat } from './cp-sat.js';
import { glpkJs } from './glpk-js.js';
import { highs, javascriptLp, ours, oursInTwoThreads } from './ours.js';
import type { PeerSolve } from './task.js';
import { yalps } from './yalps.js';

const PEERS: Readonly<Record<string, PeerSolve>> = {
  ours,
  'ours-2': oursInTwoThreads,
  highs,
  'cp-sat': cpSat,
  'glpk.js': glpkJs,
  yalps,
  'lp-js': javascriptLp,
};

/** One peer on one problem: `peer-process <peer> <problem.json> <seconds>`; each news is a line of JSON, written at once. */
const [name = '', path = '', seconds = '1'] = argv.slice(2);
const { problem } = readRosterProblem(JSON.parse(readFileSync(path, 'utf8')));
if (problem === undefined) throw new Error(`${path} is no roster problem`);
const instance = compile(problem);
const { model } = rosterMip(instance);
const startedAt = performance.now();
const say = (news: object) => void writeSync(1, `${JSON.stringify({ at: (performance.now() - startedAt) / 1000, ...news })}\n`);
say({ columns: model.columnCount, rows: model.rowCount });
try {
  await PEERS[name]!({
    problem,
    instance,
    model,
    seconds: Number(seconds),
    tell: ({ objective, bound }) => say({ objective, bound }),
  });
  say({ ended: true });
} catch (error) {
  say({ fault: error instanceof Error ? error.message : String(error) });
}
// Peers may keep threads of their own alive.
exit(0);
