import type { Duty, PersonId, SlotId } from './model.js';

/** `roster-solution/1` and `/2` as they stand in a file; a solution has the version of its problem. */
export const SOLUTION_FORMATS = ['roster-solution/1', 'roster-solution/2'] as const;
export type SolutionFormat = (typeof SOLUTION_FORMATS)[number];

export const FIRST_TERMS = [
  'shortage',
  'change',
  'balance',
  'trip',
  'repeatPlace',
  'lastYear',
  'reciprocity',
  'preference',
  'person',
] as const;
/** Terms that came with the second version. */
export const SECOND_TERMS = ['duplication', 'donorBalance'] as const;
export const TERMS = [...FIRST_TERMS, ...SECOND_TERMS] as const;

export type Term = (typeof TERMS)[number];
export type Terms = Readonly<Record<Term, number>>;
/** The terms in a document: those of the second version stand only there. */
export type StatedTerms = Omit<Terms, SecondTerm> & Partial<Pick<Terms, SecondTerm>>;
export type SecondTerm = (typeof SECOND_TERMS)[number];

export const EXCLUSIONS = [
  'role',
  'conflict',
  'subject',
  'training',
  'availability',
  'overlap',
  'limits',
  'pair',
  'reciprocity',
  'elsewhere',
  'observed',
  'seat',
  'choice',
  'release',
  'declined',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export interface Shortage {
  /** The slot that lacks people; of a choice, one that could be served. */
  readonly slot: SlotId;
  /** The choice whose demand is not met. */
  readonly choice?: string;
  readonly missing: number;
  /** People who pass H1-H5 for the slot and could be added to this solution without breaking a rule. */
  readonly candidates: number;
  /** How many people the first failing rule excludes, by rule. */
  readonly excluded: Partial<Readonly<Record<Exclusion, number>>>;
  /** Of the candidates the one who would cost least; a document of the first version names none. */
  readonly cheapest?: CheapestFilling;
}

/** Somebody who could come, what the place costs while it is open, and what their coming would add to all other costs. */
export interface CheapestFilling {
  readonly person: PersonId;
  readonly saved: number;
  readonly added: number;
}

/** One member of a minimal contradiction among pins and rules: `pin` with person and slot, or the name of a rule with a sentence. */
export interface ConflictMember {
  readonly rule: string;
  readonly person?: PersonId;
  readonly slot?: SlotId;
  readonly message: string;
}

export interface RosterSolution {
  readonly format: SolutionFormat;
  /** Hex SHA-256 of the problem's canonical JSON (RFC 8785). */
  readonly problem: string;
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly objective: number;
  readonly bound: number;
  /** (objective − bound) / max(1, objective). */
  readonly gap: number;
  readonly terms: StatedTerms;
  readonly duties: readonly Duty[];
  readonly shortages: readonly Shortage[];
  readonly conflict?: readonly ConflictMember[];
  readonly engine: { readonly version: string; readonly seconds: number; readonly seed: number; readonly backend: string };
}
