import type { Instance, RosterProblem } from '../../../src/engine/index.js';
import type { LinearModel, MipProgress } from '../../../src/engine/search/lp/port.js';
import { objectiveOf, recheckedValues } from '../../../src/engine/search/lp/recheck.js';

/** What every peer is given: one instance, its exact model, the same time, and somebody to tell. */
export interface Task {
  readonly problem: RosterProblem;
  readonly instance: Instance;
  readonly model: LinearModel;
  readonly seconds: number;
  readonly tell: (progress: MipProgress) => void;
}

/** A solver that runs in this process; it resolves when it has ended or given up. */
export type PeerSolve = (task: Task) => Promise<void>;

/** Tells a final answer if it really is a solution of the model; no solver's word is taken for it. */
export function tellAnswer({ model, tell }: Task, values: ArrayLike<number>, bound = -Infinity): void {
  const settled = recheckedValues(model, values);
  if (settled === null) throw new Error('its answer is no solution of the model');
  const objective = objectiveOf(model, settled);
  tell({ objective, bound: Math.min(bound, objective) });
}

/** The entries of one row. */
export function entriesOf({ rowStarts, entryColumns, entryValues }: LinearModel, row: number) {
  const [from, to] = [rowStarts[row]!, rowStarts[row + 1]!];
  return Array.from({ length: to - from }, (_, at) => [entryColumns[from + at]!, entryValues[from + at]!] as const);
}
