import { evaluate } from './evaluate.js';
import { shortagesOf } from './explain/index.js';
import type { IndexedDuty, Instance } from './instance/instance.js';
import { TERMS, type RosterSolution, type Terms, type Sentence } from './model.js';
import { type PinConflict, conflictMembers } from './pin-conflict.js';
import { nameDuties, rosterOf } from './roster.js';

/** What a solution document states about the run that made it. */
export interface SolutionOrigin {
  /** The hash that the reader answered for the problem's document. */
  readonly hash: string;
  readonly engine: RosterSolution['engine'];
}

/** Writes the document of a roster; costs are whole numbers, so the bound is rounded up and proves what is less than 1 above it. */
export function solutionDocument(
  instance: Instance,
  duties: readonly IndexedDuty[],
  provedBound: number,
  { hash, engine }: SolutionOrigin,
): RosterSolution {
  const roster = rosterOf(instance, duties);
  const { terms, objective } = evaluate(instance, roster);
  const bound = Math.min(objective, wholeBound(provedBound));
  return {
    format: 'roster-solution/1',
    problem: hash,
    status: objective < bound + 1 ? 'optimal' : 'feasible',
    objective,
    bound,
    gap: (objective - bound) / Math.max(1, objective),
    terms,
    duties: nameDuties(instance, roster.duties),
    shortages: shortagesOf(instance, roster),
    engine,
  };
}

/** Writes the document that says which pins and which rule contradict each other. */
export function refusalDocument(
  instance: Instance,
  conflict: PinConflict,
  { hash, engine }: SolutionOrigin,
  language: keyof Sentence = 'ru',
): RosterSolution {
  return {
    format: 'roster-solution/1',
    problem: hash,
    status: 'infeasible',
    objective: 0,
    bound: 0,
    gap: 0,
    terms: Object.fromEntries(TERMS.map((term) => [term, 0])) as Terms,
    duties: [],
    shortages: [],
    conflict: conflictMembers(instance, conflict, language),
    engine,
  };
}

const ROUNDING = 1e-6;

/** No cost is negative, so 0 is always a bound. */
function wholeBound(bound: number): number {
  return Math.max(0, Math.ceil(bound - ROUNDING));
}
