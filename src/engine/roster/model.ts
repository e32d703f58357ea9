/**
 * `roster-problem/1` and `/2` as they stand in a file: plain, readonly, in the user's own identifiers. Keys with a question mark came with
 * the second version (format.md); the first has none of them, and left out they change nothing.
 * Days are `2026-04-20`, moments `2026-04-20T09:00` in the problem's time zone, positions `[latitude, longitude]` in degrees.
 */
export * from './certificate-model.js';
export * from './solution-model.js';

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
export const PROBLEM_FORMATS = ['roster-problem/1', 'roster-problem/2'] as const;

export type Category = (typeof CATEGORIES)[number];
export type Role = (typeof ROLES)[number];
export type AffiliationKind = (typeof AFFILIATION_KINDS)[number];
export type Phase = (typeof PHASES)[number];
export type ReciprocityMode = (typeof RECIPROCITY_MODES)[number];
export type DuplicationMode = ReciprocityMode;
export type ProblemFormat = (typeof PROBLEM_FORMATS)[number];

export interface Place {
  readonly id: PlaceId;
  readonly position: Position;
  readonly district: string | null;
  /** How many people work there; null means that their number sets no limit. */
  readonly staff?: number | null;
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
  /** The tie is to these classes only; none named means the whole place. */
  readonly classes?: readonly string[];
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
  /** Only people with one of these roles count; none named means any. */
  readonly roles?: readonly Role[];
  readonly min: number;
  readonly weight: number;
  /** So many seats are kept for those who count: nobody else takes them. */
  readonly reserved?: boolean;
  /** Of a choice: where fewer than `min` who count serve, the others in that slot are no team and do not count for the demand. */
  readonly leads?: boolean;
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
  /** The classes that are there; none named means that they are not known. */
  readonly classes?: readonly string[];
  /** Somebody of another roster watches the same procedure. */
  readonly observed?: boolean;
}

/** A demand that may be met in one of several slots, such as a visit of a commission; its slots ask for nobody by themselves. */
export interface Choice {
  readonly id: string;
  readonly slots: readonly SlotId[];
  /** In how many of the slots people may serve. */
  readonly open: number;
  readonly required: number;
  readonly weight: number;
  readonly quotas: readonly Quota[];
}

/** Where a person is whatever the roster says: own lessons, duties of another roster. */
export interface Engagement {
  readonly person: PersonId;
  readonly place: PlaceId;
  readonly from: LocalMoment;
  readonly to: LocalMoment;
  /** It is a duty of another roster: it counts in the person's limits and load. */
  readonly counts?: boolean;
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
  readonly duplication?: number;
  readonly donorBalance?: number;
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
  /** The share of its staff, in percent, that a place releases at a time; null means no limit. */
  readonly releasePercent?: number | null;
  readonly duplication?: DuplicationMode;
  /** A day's travel is the way from place to place and not one way from home to each. */
  readonly routes?: boolean;
}

export interface RosterProblem {
  readonly format: ProblemFormat;
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
  readonly choices?: readonly Choice[];
  readonly busy?: readonly Engagement[];
  /** Duties that a person was told of and has declined: not to be given to them again. */
  readonly declined?: readonly Duty[];
}
