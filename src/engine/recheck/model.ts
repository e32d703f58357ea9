/**
 * `recheck-problem/1` and `recheck-solution/1` as they stand in a file: plain, readonly, in the user's own identifiers.
 * A work is one paper to be checked again; the order of `works` is the order of the draw and breaks every tie.
 */
export type WorkId = string;
export type ExpertId = string;
export type SchoolId = string;

/** A text in both languages of the product. */
export interface RecheckSentence {
  readonly ru: string;
  readonly en: string;
}

export interface RecheckWork {
  readonly id: WorkId;
  readonly school: SchoolId;
  readonly grade: number;
  readonly subject: string;
  /** How long one check of it takes. */
  readonly minutes: number;
  /** How many experts check it, each for himself. */
  readonly checks: number;
  /** Experts who must not see it, such as those who marked it before. */
  readonly excluded: readonly ExpertId[];
}

export interface Qualification {
  readonly subject: string;
  readonly grades: readonly number[];
}

export interface RecheckExpert {
  readonly id: ExpertId;
  readonly affiliations: readonly SchoolId[];
  readonly qualifications: readonly Qualification[];
  readonly capacityMinutes: number;
  /** Weight of this expert's minutes in the balance: 2 should get about half of what 1 gets. */
  readonly share: number;
  readonly bans: readonly SchoolId[];
}

export interface RecheckWeights {
  readonly shortage: number;
  readonly balance: number;
  readonly mixing: number;
}

export interface RecheckRules {
  readonly minSchoolsPerExpert: number;
  readonly minExpertsPerSchool: number;
  readonly weights: RecheckWeights;
}

/** A check that is handed out already and stays: it counts in every cost, and no rule judges it any more. */
export interface KeptCheck {
  readonly work: WorkId;
  readonly expert: ExpertId;
}

export interface RecheckProblem {
  readonly format: 'recheck-problem/1';
  readonly works: readonly RecheckWork[];
  readonly experts: readonly RecheckExpert[];
  /** Left out while nothing is handed out; each is one of the `checks` of its work. */
  readonly kept?: readonly KeptCheck[];
  readonly rules: RecheckRules;
}

export const RECHECK_TERMS = ['shortage', 'balance', 'mixing'] as const;
export type RecheckTerm = (typeof RECHECK_TERMS)[number];
export type RecheckTerms = Readonly<Record<RecheckTerm, number>>;

/** One check: who checks which work, and as which of his stack, counted from 1. */
export interface RecheckAssignment {
  readonly work: WorkId;
  readonly expert: ExpertId;
  readonly position: number;
}

export interface RecheckShortage {
  readonly work: WorkId;
  readonly missing: number;
}

export interface RecheckSolution {
  readonly format: 'recheck-solution/1';
  /** Hex SHA-256 of the problem's canonical JSON (RFC 8785). */
  readonly problem: string;
  readonly status: 'optimal' | 'feasible';
  readonly objective: number;
  readonly bound: number;
  /** (objective − bound) / max(1, objective). */
  readonly gap: number;
  readonly terms: RecheckTerms;
  readonly assignments: readonly RecheckAssignment[];
  readonly shortages: readonly RecheckShortage[];
  readonly engine: { readonly version: string; readonly seconds: number; readonly seed: number; readonly backend: string };
}
