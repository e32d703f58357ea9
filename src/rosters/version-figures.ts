import type { RosterSolution, StatedTerms, Weights } from '../engine/index.js';
import { openPlaces } from './open-places.js';
import type { VersionDocuments } from './version-documents.js';

/** What lists say of a version, kept beside it so that they read no documents. */
export interface VersionFigures {
  readonly status: RosterSolution['status'];
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly terms: StatedTerms;
  /** By which it was solved. */
  readonly weights: Weights;
  readonly duties: number;
  /** Slots that lack somebody. */
  readonly shortages: number;
}

/** Of a change by hand that costs so much, under a bound that still holds. */
export function figuresOfChange(
  documents: VersionDocuments,
  costs: { readonly objective: number; readonly terms: StatedTerms },
  proved: number,
): VersionFigures {
  const { objective, terms } = costs;
  const bound = Math.min(objective, proved);
  return {
    status: objective < bound + 1 ? 'optimal' : 'feasible',
    objective,
    bound,
    gap: (objective - bound) / Math.max(1, objective),
    terms,
    weights: documents.problem.rules.weights,
    duties: documents.duties.length,
    shortages: openPlaces(documents).size,
  };
}

export function figuresOfSolution(solution: RosterSolution, weights: Weights): VersionFigures {
  const { status, objective, bound, gap, terms, duties, shortages } = solution;
  return { status, objective, bound, gap, terms, weights, duties: duties.length, shortages: shortages.length };
}
