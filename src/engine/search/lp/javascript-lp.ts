import packaged, { type Model, type SolverAPI, type SolveResult } from 'javascript-lp-solver';
import type { LinearModel, MipOptions, MipResult, MipSolver } from './port.js';
import { nothingKnown, objectiveOf, provedInfeasible, provedUnbounded, recheckedValues } from './recheck.js';

/** The package types its CommonJS form; the ES module it really gives exports the solver itself. */
const solver = packaged as unknown as SolverAPI;

/**
 * javascript-lp-solver: for tiny models and as a second opinion. It cannot be interrupted, it looks at its time limit only
 * between branches, and a run that reached the limit proves nothing, whatever it says. Its presolve is off: it calls a model
 * infeasible for a row whose only coefficient is 0.
 */
export function javascriptLpSolver(now: () => number = () => performance.now()): MipSolver {
  return {
    name: 'lp-js',
    solve: async (model, options = {}) => {
      if (options.shouldStop?.(0) === true) return nothingKnown();
      const startedAt = now();
      const limit = (options.timeLimitSeconds ?? Infinity) * 1000;
      const found = readAnswer(model, ask(model, limit), now() - startedAt < limit);
      const best = better(found, startedResult(model, options));
      if (best.values !== null) options.onIncumbent?.(best.values, best);
      return best;
    },
  };
}

/** Columns are shifted to begin at 0; one without a lower bound is declared free; every finite upper bound becomes a row. */
function ask(model: LinearModel, limitMilliseconds: number): SolveResult | 'infeasible' {
  const rows = shiftedRows(model);
  if (rows === 'infeasible') return rows;
  const constraints: Record<string, Record<string, number>> = rows;
  const variables: Record<string, Record<string, number>> = {};
  const ints: Record<string, 1> = {};
  const unrestricted: Record<string, 1> = {};
  for (let column = 0; column < model.columnCount; column++) {
    const name = `x${column}`;
    variables[name] = { cost: model.cost[column]! };
    if (model.isInteger[column] === 1) ints[name] = 1;
    if (model.columnLower[column] === -Infinity) unrestricted[name] = 1;
    const width = model.columnUpper[column]! - shift(model, column);
    if (width === Infinity) continue;
    constraints[`u${column}`] = { max: width };
    variables[name][`u${column}`] = 1;
  }
  for (let row = 0; row < model.rowCount; row++)
    for (let entry = model.rowStarts[row]!; entry < model.rowStarts[row + 1]!; entry++) {
      const coefficients = variables[`x${model.entryColumns[entry]}`]!;
      coefficients[`r${row}`] = (coefficients[`r${row}`] ?? 0) + model.entryValues[entry]!;
    }
  const timeout = Number.isFinite(limitMilliseconds) ? { timeout: limitMilliseconds } : {};
  const options = { presolve: false };
  const asked: Model = { optimize: 'cost', opType: 'min', constraints, variables, ints, unrestricted, options, ...timeout };
  return solver.Solve(asked) as SolveResult;
}

function shiftedRows(model: LinearModel): Record<string, Record<string, number>> | 'infeasible' {
  const rows: Record<string, Record<string, number>> = {};
  for (let row = 0; row < model.rowCount; row++) {
    let moved = 0;
    for (let entry = model.rowStarts[row]!; entry < model.rowStarts[row + 1]!; entry++)
      moved += model.entryValues[entry]! * shift(model, model.entryColumns[entry]!);
    const min = model.rowLower[row]! - moved;
    const max = model.rowUpper[row]! - moved;
    const isEmpty = model.rowStarts[row] === model.rowStarts[row + 1];
    if (min > max || (isEmpty && (min > 0 || max < 0))) return 'infeasible';
    if (isEmpty || (min === -Infinity && max === Infinity)) continue;
    if (min === max) rows[`r${row}`] = { equal: min };
    else rows[`r${row}`] = { ...(min > -Infinity ? { min } : {}), ...(max < Infinity ? { max } : {}) };
  }
  return rows;
}

function shift(model: LinearModel, column: number): number {
  const lower = model.columnLower[column]!;
  return lower === -Infinity ? 0 : lower;
}

function readAnswer(model: LinearModel, answer: SolveResult | 'infeasible', isInTime: boolean): MipResult {
  if (answer === 'infeasible') return provedInfeasible();
  if (!answer.feasible) return isInTime ? provedInfeasible() : nothingKnown();
  if (answer.bounded === false) return provedUnbounded();
  const raw = Float64Array.from(
    { length: model.columnCount },
    (_, column) => Number(answer[`x${column}`] ?? 0) + shift(model, column),
  );
  const values = recheckedValues(model, raw);
  if (values === null) return isInTime ? nothingKnown('the solution fails the re-check') : nothingKnown();
  const objective = objectiveOf(model, values);
  return isInTime
    ? { status: 'optimal', values, objective, bound: objective }
    : { status: 'feasible', values, objective, bound: -Infinity };
}

function startedResult(model: LinearModel, options: MipOptions): MipResult {
  const values = options.start === undefined ? null : recheckedValues(model, options.start);
  if (values === null) return nothingKnown();
  return { status: 'feasible', values, objective: objectiveOf(model, values), bound: -Infinity };
}

function better(found: MipResult, started: MipResult): MipResult {
  const isWorth = found.status === 'unknown' || (found.status === 'feasible' && started.objective < found.objective);
  return isWorth && started.values !== null ? started : found;
}
