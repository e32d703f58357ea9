/**
 * `roster-problem/1` and `roster-solution/1` as they stand in a file: plain, readonly, in the user's own identifiers.
 * Days are `2026-04-20`, moments `2026-04-20T09:00` in the problem's time zone, positions `[latitude, longitude]` in degrees.
 */
export type PersonId = string;
export type PlaceId = string;
export type SlotId = string;
export type Day = string;
export type LocalMoment = string;
export type Position = readonly [latitude: number, longitude: number];
export type Interval = readonly [from: LocalMoment, to: LocalMoment];

/** A text in both languages of the product. */
export interface Sentence {
  readonly ru: string;
  readonly en: string;
}

export const CATEGORIES = ['authority', 'methodist', 'teacher', 'parent', 'public', 'college', 'student'] as const;
export const ROLES = ['observer', 'organiser', 'commission', 'chair'] as const;
export const AFFILIATION_KINDS = ['employment', 'child', 'relative', 'former', 'declared'] as const;
export const PHASES = ['conduct', 'grading', 'visit'] as const;
export const RECIPROCITY_MODES = ['off', 'soft', 'hard'] as const;

export type Category = (typeof CATEGORIES)[number];
export type Role = (typeof ROLES)[number];
export type AffiliationKind = (typeof AFFILIATION_KINDS)[number];
export type Phase = (typeof PHASES)[number];
export type ReciprocityMode = (typeof RECIPROCITY_MODES)[number];

export interface Place {
  readonly id: PlaceId;
  readonly position: Position;
  readonly district: string | null;
}

/** Minutes that were measured between two places; they hold in both directions and win over the formula. */
export type TravelOverride = readonly [PlaceId, PlaceId, number];

export interface Travel {
  readonly fixedMinutes: number;
  readonly speedKmh: number;
  readonly overrides: readonly TravelOverride[];
}

export interface Affiliation {
  readonly place: PlaceId;
  readonly kind: AffiliationKind;
}

/** Limits in duties; a missing key means no limit. */
export interface Limits {
  readonly perDay?: number;
  readonly perWeek?: number;
  readonly total?: number;
}

export interface Person {
  readonly id: PersonId;
  readonly category: Category;
  readonly roles: readonly Role[];
  readonly home: Position;
  readonly affiliations: readonly Affiliation[];
  readonly subjects: readonly string[];
  /** The day of training; null means not trained. */
  readonly trainedOn: Day | null;
  readonly available: readonly Interval[];
  readonly limits: Limits;
  /** Weight of this person's load in the balance: 2 should get about half of what 1 gets. */
  readonly share: number;
}

export interface Quota {
  readonly categories: readonly Category[];
  readonly min: number;
  readonly weight: number;
}

export interface Slot {
  readonly id: SlotId;
  readonly place: PlaceId;
  readonly start: LocalMoment;
  readonly end: LocalMoment;
  readonly phase: Phase;
  readonly role: Role;
  readonly subject: string | null;
  readonly grade: number | null;
  readonly required: number;
  readonly weight: number;
  readonly quotas: readonly Quota[];
}

export interface Duty {
  readonly person: PersonId;
  readonly slot: SlotId;
}

export interface Visit {
  readonly person: PersonId;
  readonly place: PlaceId;
}

export interface Preference extends Duty {
  readonly cost: number;
}

export interface Weights {
  readonly change: number;
  readonly balance: number;
  readonly tripMinute: number;
  readonly repeatPlace: number;
  readonly lastYear: number;
  readonly reciprocity: number;
  readonly person: number;
}

export interface RuleSettings {
  readonly arriveBeforeMinutes: number;
  readonly leaveAfterMinutes: number;
  readonly conflictKinds: readonly AffiliationKind[];
  readonly subjectConflict: boolean;
  readonly trainingRequired: boolean;
  /** null means no limit. */
  readonly maxDatesPerPlace: number | null;
  readonly reciprocity: ReciprocityMode;
  readonly weights: Weights;
}

export interface RosterProblem {
  readonly format: 'roster-problem/1';
  readonly name: string;
  readonly timeZone: string;
  readonly places: readonly Place[];
  readonly travel: Travel;
  readonly people: readonly Person[];
  readonly slots: readonly Slot[];
  readonly bans: readonly (readonly [PersonId, PlaceId])[];
  readonly pairBans: readonly (readonly [PersonId, PersonId])[];
  readonly pins: readonly Duty[];
  readonly published: readonly Duty[];
  readonly history: readonly Visit[];
  readonly preferences: readonly Preference[];
  readonly rules: RuleSettings;
}

export const TERMS = [
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
export type Term = (typeof TERMS)[number];
export type Terms = Readonly<Record<Term, number>>;

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
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export interface Shortage {
  readonly slot: SlotId;
  readonly missing: number;
  /** People who pass H1-H5 for the slot and could be added to this solution without breaking H6-H11. */
  readonly candidates: number;
  /** How many people the first failing rule excludes, by rule. */
  readonly excluded: Partial<Readonly<Record<Exclusion, number>>>;
}

/** One member of a minimal contradiction among pins and rules: `pin` with person and slot, or the name of a rule with a sentence. */
export interface ConflictMember {
  readonly rule: string;
  readonly person?: PersonId;
  readonly slot?: SlotId;
  readonly message: string;
}

export interface RosterSolution {
  readonly format: 'roster-solution/1';
  /** Hex SHA-256 of the problem's canonical JSON (RFC 8785). */
  readonly problem: string;
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly objective: number;
  readonly bound: number;
  /** (objective − bound) / max(1, objective). */
  readonly gap: number;
  readonly terms: Terms;
  readonly duties: readonly Duty[];
  readonly shortages: readonly Shortage[];
  readonly conflict?: readonly ConflictMember[];
  readonly engine: { readonly version: string; readonly seconds: number; readonly seed: number; readonly backend: string };
}
