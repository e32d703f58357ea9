import type { LinearModel, MipResult } from './port.js';

const TOLERANCE = 1e-5;

/**
 * The values with whole numbers made whole, or null when they are not a solution of the model: no solver's word is taken
 * for integrality or feasibility.
 */
export function recheckedValues(model: LinearModel, values: ArrayLike<number>): Float64Array | null {
  if (values.length !== model.columnCount) return null;
  const settled = Float64Array.from(values);
  for (let column = 0; column < model.columnCount; column++) if (!settle(model, settled, column)) return null;
  for (let row = 0; row < model.rowCount; row++) if (!holds(model, settled, row)) return null;
  return settled;
}

/** The objective of a solution, offset included. */
export function objectiveOf(model: LinearModel, values: Float64Array): number {
  let total = model.offset;
  for (let column = 0; column < model.columnCount; column++) total += model.cost[column]! * values[column]!;
  return total;
}

/** The result that says that nothing was found and nothing is known, and why. */
export function nothingKnown(failure?: string): MipResult {
  const result: MipResult = { status: 'unknown', values: null, objective: Infinity, bound: -Infinity };
  return failure === undefined ? result : { ...result, failure };
}

/** The result that says that the model has no solution. */
export function provedInfeasible(): MipResult {
  return { status: 'infeasible', values: null, objective: Infinity, bound: Infinity };
}

/** The result that says that the objective falls without limit. */
export function provedUnbounded(): MipResult {
  return { status: 'unbounded', values: null, objective: -Infinity, bound: -Infinity };
}

function settle(model: LinearModel, values: Float64Array, column: number): boolean {
  const value = values[column]!;
  const lower = model.columnLower[column]!;
  const upper = model.columnUpper[column]!;
  const settled = Math.min(upper, Math.max(lower, model.isInteger[column] === 1 ? Math.round(value) : value));
  values[column] = settled;
  return Math.abs(settled - value) <= TOLERANCE;
}

function holds(model: LinearModel, values: Float64Array, row: number): boolean {
  let activity = 0;
  let size = 1;
  for (let entry = model.rowStarts[row]!; entry < model.rowStarts[row + 1]!; entry++) {
    const term = model.entryValues[entry]! * values[model.entryColumns[entry]!]!;
    activity += term;
    size = Math.max(size, Math.abs(term));
  }
  return activity >= model.rowLower[row]! - TOLERANCE * size && activity <= model.rowUpper[row]! + TOLERANCE * size;
}
