import type { LinearModel } from '../../../src/engine/search/lp/port.js';
import { peerModule } from './folder.js';
import { entriesOf, tellAnswer, type PeerSolve } from './task.js';

interface Glpk {
  readonly GLP_OPT: number;
  readonly GLP_FEAS: number;
  readonly solve: (
    model: object,
    options: object,
  ) => { readonly result: { readonly status: number; readonly z: number; readonly vars: Readonly<Record<string, number>> } };
}

/** GLPK's kinds of bounds: free, from below, from above, both, fixed. */
const KIND = { free: 1, lower: 2, upper: 3, both: 4, fixed: 5 };

/** GLPK in WebAssembly: answers once, at its end. */
export const glpkJs: PeerSolve = async (task) => {
  const load = (await peerModule('glpk.js/node')) as { readonly default: () => Promise<Glpk> };
  const glpk = await load.default();
  const { result } = glpk.solve(glpkModel(task.model), { tmlim: Math.ceil(task.seconds), msglev: 0, presol: true });
  if (result.status !== glpk.GLP_OPT && result.status !== glpk.GLP_FEAS) return;
  const values = Array.from(task.model.cost.keys(), (column) => result.vars[`x${column}`] ?? 0);
  tellAnswer(task, values, result.status === glpk.GLP_OPT ? Infinity : -Infinity);
};

function glpkModel(model: LinearModel): object {
  const columns = Array.from(model.cost.keys());
  const rows = Array.from(model.rowLower.keys()).filter((row) => model.rowStarts[row + 1]! > model.rowStarts[row]!);
  return {
    name: 'roster',
    objective: { direction: 1, name: 'cost', vars: columns.map((column) => ({ name: `x${column}`, coef: model.cost[column]! })) },
    subjectTo: rows.map((row) => ({
      name: `r${row}`,
      vars: entriesOf(model, row).map(([column, coef]) => ({ name: `x${column}`, coef })),
      bnds: boundsOf(model.rowLower[row]!, model.rowUpper[row]!),
    })),
    bounds: columns.map((column) => ({ name: `x${column}`, ...boundsOf(model.columnLower[column]!, model.columnUpper[column]!) })),
    generals: columns.filter((column) => model.isInteger[column] === 1).map((column) => `x${column}`),
  };
}

function boundsOf(lower: number, upper: number): { readonly type: number; readonly lb: number; readonly ub: number } {
  const [lb, ub] = [lower, upper].map((bound) => (Number.isFinite(bound) ? bound : 0)) as [number, number];
  if (lower === upper) return { type: KIND.fixed, lb, ub };
  if (lower === -Infinity) return { type: upper === Infinity ? KIND.free : KIND.upper, lb, ub };
  return { type: upper === Infinity ? KIND.lower : KIND.both, lb, ub };
}
