import type { LinearModel } from '../../../src/engine/search/lp/port.js';
import { peerModule } from './folder.js';
import { entriesOf, tellAnswer, type PeerSolve } from './task.js';

interface Yalps {
  readonly solve: (
    model: object,
    options: object,
  ) => { readonly status: string; readonly variables: readonly (readonly [number, number])[] };
}

/** YALPS: plain TypeScript, answers once, at its end; it looks at the time between branches only. */
export const yalps: PeerSolve = async (task) => {
  const { solve } = (await peerModule('yalps')) as Yalps;
  const { status, variables } = solve(yalpsModel(task.model), { timeout: task.seconds * 1000, maxIterations: Infinity });
  if (status !== 'optimal' && status !== 'timedout') return;
  const values = new Float64Array(task.model.columnCount);
  for (const [column, value] of variables) values[column] = value;
  if (status === 'optimal' || variables.length > 0) tellAnswer(task, values, status === 'optimal' ? Infinity : -Infinity);
};

/** Its columns begin at 0, as all of ours do; other bounds become rows. */
function yalpsModel(model: LinearModel): object {
  const coefficients = Array.from(model.cost, (cost) => new Map<string, number>([['cost', cost]]));
  const constraints = new Map<string, { readonly min?: number; readonly max?: number }>();
  for (let row = 0; row < model.rowCount; row++) {
    constraints.set(`r${row}`, within(model.rowLower[row]!, model.rowUpper[row]!));
    for (const [column, value] of entriesOf(model, row)) coefficients[column]!.set(`r${row}`, value);
  }
  for (const [column, own] of coefficients.entries()) {
    const [lower, upper] = [model.columnLower[column]!, model.columnUpper[column]!];
    if (lower === 0 && upper === Infinity) continue;
    constraints.set(`u${column}`, within(lower === 0 ? -Infinity : lower, upper));
    own.set(`u${column}`, 1);
  }
  const integers = coefficients.flatMap((_, column) => (model.isInteger[column] === 1 ? [column] : []));
  return { direction: 'minimize', objective: 'cost', constraints, variables: coefficients.entries(), integers: new Set(integers) };
}

function within(lower: number, upper: number): { readonly min?: number; readonly max?: number } {
  return { ...(lower > -Infinity ? { min: lower } : {}), ...(upper < Infinity ? { max: upper } : {}) };
}
