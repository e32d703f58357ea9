import type { Agreement } from '../statistics/agreement.js';
import type { PairedDifference } from '../statistics/paired.js';
import type { DifferenceRule, DrawReference } from './facts.js';
import type { Recognisable } from './recognisable.js';

/** Groups with fewer checked works show no figures. */
export const FEWEST_SHOWN = 10;

/** The mark matrix has these rows (school) and columns (commission). */
export const REPORT_MARKS = [2, 3, 4, 5] as const;

/** What can be said of all works of a group. `asFound` leaves missing works out, `worstCase` counts them as mis-marked. */
export interface ErrorBounds {
  readonly asFound: CountBounds;
  readonly worstCase: CountBounds;
}

/** Exact bounds of the mis-marked works among all, each at the report's confidence; of an enlarged sample both together, whenever it stopped. */
export interface CountBounds {
  readonly works: number;
  readonly checked: number;
  readonly found: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** The share of mis-marked works over the strata with its standard error: approximate, and narrower than the exact bounds. */
export interface ShareEstimate {
  readonly share: number;
  readonly error: number;
}

/** A task on which school and commission differ. */
export interface TaskDisagreement {
  readonly subject: string;
  readonly task: string;
  readonly works: number;
  readonly differing: number;
  /** School less commission. */
  readonly meanDifference: number;
}

/** The figures of a group of works. */
export interface GroupFigures {
  readonly agreed: number;
  readonly raised: number;
  readonly lowered: number;
  /** School less commission, in points. */
  readonly meanDifference: number;
  readonly largestDifference: number;
  readonly paired: PairedDifference | null;
  readonly signP: number;
  readonly wilcoxonP: number | null;
  readonly matrix: readonly (readonly number[])[];
  readonly agreement: Agreement;
  readonly tasks: readonly TaskDisagreement[];
  readonly bounds: ErrorBounds;
  readonly estimate: ShareEstimate | null;
}

/** A school × subject; null stands for all of them. */
export interface GroupName {
  readonly school: string | null;
  readonly subject: string | null;
}

/** A school × subject, or the municipality. `figures` is null where fewer than ten works were checked. */
export interface ReportGroup extends GroupName {
  readonly sampled: number;
  readonly checked: number;
  readonly missing: number;
  readonly undecided: number;
  readonly figures: GroupFigures | null;
}

/** A school × subject whose significant differences point one way too often for chance, after correction for the number of pairs. */
export interface NamedPair {
  readonly school: string;
  readonly subject: string;
  readonly direction: 'raised' | 'lowered';
  /** Holm's adjusted p of the exact sign test; of an enlarged sample of its sequential form. */
  readonly adjustedP: number;
}

/** A group's point in the funnel plot. */
export interface FunnelPoint {
  readonly school: string;
  readonly subject: string;
  readonly checked: number;
  readonly share: number;
}

/** Exact limits for so many checked works: shares that a sample of the whole list leaves with 5 % and with 0.2 %. */
export interface FunnelLimit {
  readonly checked: number;
  readonly inner: readonly [low: number, high: number];
  readonly outer: readonly [low: number, high: number];
}

/** The share of all works around which the groups are expected, and how far chance may carry them. */
export interface Funnel {
  readonly centre: number;
  readonly points: readonly FunnelPoint[];
  readonly limits: readonly FunnelLimit[];
}

/** One expert against works whose mark is known. */
export interface ExpertFigures {
  readonly expert: string;
  readonly works: number;
  readonly exact: number;
  /** Given less known: above zero the expert is generous. */
  readonly meanError: number;
  readonly meanAbsoluteError: number;
}

/** Whether the commission as a whole marks control works lower or higher than it should; the mean error is in points. */
export type Severity =
  { readonly kind: 'unmeasured' } | { readonly kind: 'even' | 'strict' | 'generous'; readonly meanError: number };

/** How reliable the commission itself is. */
export interface CommissionFigures {
  readonly doubleChecked: number;
  readonly arbitrated: number;
  /** Between the two blind checks, by points. */
  readonly icc21: number | null;
  readonly agreement: Agreement;
  readonly experts: readonly ExpertFigures[];
  readonly severity: Severity;
  readonly anchorWorks: number;
  readonly anchorAlpha: number | null;
}

/** The report of one procedure. */
export interface RecheckReport {
  readonly draw: DrawReference | null;
  readonly rule: DifferenceRule;
  readonly confidencePercent: number;
  readonly municipality: ReportGroup;
  readonly groups: readonly ReportGroup[];
  /** Works rechecked beside the sample for a reason; nothing is inferred from them. Null: there were none. */
  readonly extras: ReportGroup | null;
  readonly named: readonly NamedPair[];
  readonly funnel: Funnel;
  readonly commission: CommissionFigures;
  /** Works whose school the experts could know. */
  readonly recognisable: readonly Recognisable[];
}
