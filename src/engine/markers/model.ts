/** The signs of possible non-objectivity. None of them is a verdict. */
export const MARKERS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10'] as const;
export type MarkerId = (typeof MARKERS)[number];

/** One pupil's work in one subject, known by nothing but its results. */
export interface PupilResult {
  readonly score: number;
  readonly mark: number;
  /** The mark in the class journal; null where it was not given. */
  readonly journal: number | null;
  /** Points for each task; empty where the form has none. */
  readonly tasks: readonly number[];
}

/** The lowest scores of the marks 3, 4 and 5, as officially set. */
export type Boundaries = readonly [three: number, four: number, five: number];

/** What a school is compared with: the municipality without it, the region, or a controlled sample. */
export interface MarkerReference {
  readonly participants: number;
  /** How many had each score, from 0 up. */
  readonly counts: readonly number[];
  readonly mean: number;
  readonly deviation: number;
  readonly shareOfTwos: number;
  /** Shares among the pupils with a journal mark; null without any. */
  readonly mismatchShare: number | null;
  readonly confirmedShare: number | null;
  /** Mean share of the points of each task. */
  readonly taskSuccess: readonly number[];
}

/** A marker as it was computed for one school: what was found, and the figures that say why. */
export interface MarkerFinding {
  readonly marker: MarkerId;
  /** `guarded`: too little data for this marker; `suppressed`: fewer than 10 pupils, no figure may be shown. */
  readonly outcome: 'flagged' | 'clear' | 'guarded' | 'suppressed';
  readonly isApproximate: boolean;
  /** The chance of such a result without any bias; null where the definition has no test. */
  readonly p: number | null;
  readonly figures: Readonly<Record<string, number>>;
}

/** A marker whose guard does not hold. */
export function guarded(marker: MarkerId): MarkerFinding {
  return { marker, outcome: 'guarded', isApproximate: false, p: null, figures: {} };
}

/** A marker that was computed. */
export function found(
  marker: MarkerId,
  isFlagged: boolean,
  p: number | null,
  figures: Readonly<Record<string, number>>,
): MarkerFinding {
  return { marker, outcome: isFlagged ? 'flagged' : 'clear', isApproximate: false, p, figures };
}
