import { evaluate } from './evaluate.js';
import { shortagesOf } from './explain/index.js';
import type { IndexedDuty, Instance } from './instance/instance.js';
import {
  FIRST_TERMS,
  TERMS,
  type RosterSolution,
  type Sentence,
  type Shortage,
  type SolutionFormat,
  type StatedTerms,
  type Terms,
} from './model.js';
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
    format: formatOf(instance),
    problem: hash,
    status: objective < bound + 1 ? 'optimal' : 'feasible',
    objective,
    bound,
    gap: (objective - bound) / Math.max(1, objective),
    terms: statedTerms(instance, terms),
    duties: nameDuties(instance, roster.duties),
    shortages: statedShortages(instance, shortagesOf(instance, roster)),
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
    format: formatOf(instance),
    problem: hash,
    status: 'infeasible',
    objective: 0,
    bound: 0,
    gap: 0,
    terms: statedTerms(instance, Object.fromEntries(TERMS.map((term) => [term, 0])) as Terms),
    duties: [],
    shortages: [],
    conflict: conflictMembers(instance, conflict, language),
    engine,
  };
}

/** A solution has the version of its problem. */
export function formatOf({ problem }: Instance): SolutionFormat {
  return problem.format === 'roster-problem/1' ? 'roster-solution/1' : 'roster-solution/2';
}

/** The terms that a document of the problem's version knows. */
export function statedTerms({ problem }: Instance, terms: Terms): StatedTerms {
  if (problem.format === 'roster-problem/2') return terms;
  return Object.fromEntries(FIRST_TERMS.map((term) => [term, terms[term]])) as unknown as StatedTerms;
}

/** The first version of the document has no place for the price of filling a place. */
function statedShortages({ problem }: Instance, shortages: readonly Shortage[]): readonly Shortage[] {
  if (problem.format === 'roster-problem/2') return shortages;
  return shortages.map(({ slot, missing, candidates, excluded }) => ({ slot, missing, candidates, excluded }));
}

const ROUNDING = 1e-6;

/** No cost is negative, so 0 is always a bound. */
function wholeBound(bound: number): number {
  return Math.max(0, Math.ceil(bound - ROUNDING));
}
