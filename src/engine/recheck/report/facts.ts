/** Task code → points; `X`: the task was not begun. */
export type TaskPoints = Readonly<Record<string, number | 'X'>>;

/** A work as somebody marked it. `mark` is null where the paper gives none. */
export interface MarkedPaper {
  readonly points: TaskPoints;
  readonly total: number;
  readonly mark: number | null;
}

/** One blind check of a work. */
export interface BlindCheck extends MarkedPaper {
  readonly expert: string;
}

/** A drawn work: what its school gave, what the experts gave without knowing it, and what the commission decided. */
export interface RecheckedWork {
  readonly id: string;
  readonly school: string;
  readonly subject: string;
  readonly grade: number;
  /** The stratum of the draw. */
  readonly stratum: string;
  readonly original: MarkedPaper;
  readonly checks: readonly BlindCheck[];
  /** null: not decided, be it that the work was not found. */
  readonly decision: MarkedPaper | null;
  readonly isMissing: boolean;
}

/** A control work: an expert's total against the known one, the expert not knowing that it is one. */
export interface ControlCheck {
  readonly expert: string;
  readonly known: number;
  readonly given: number;
}

/** An anchor work: the totals that all experts gave it. */
export interface AnchorWork {
  readonly id: string;
  readonly totals: Readonly<Record<string, number>>;
}

/** Where the report's works come from: the announced order and its outcome. Works of a targeted list come from no draw. */
export interface DrawReference {
  readonly number: number;
  readonly title: string;
  readonly planSha256: string;
  readonly resultSha256: string;
  /** How often it was enlarged after works had been drawn. */
  readonly extensions: number;
}

/** When a difference is more than a legitimate one. */
export interface DifferenceRule {
  /** Differences up to so many points are legitimate, unless the mark changes. */
  readonly tolerancePoints: number;
  readonly countsMarkChange: boolean;
}

/**
 * What the frame lists in a stratum of one school and one subject. A stratum may hold several schools; given how many works of a school were
 * drawn of it, they are a simple random sample of the school's works in it, so that what is concluded of one school holds too.
 */
export interface FrameStratum {
  readonly stratum: string;
  readonly school: string;
  readonly subject: string;
  readonly works: number;
}

/** All that a report of one procedure is computed from. */
export interface RecheckFacts {
  readonly draw: DrawReference | null;
  readonly rule: DifferenceRule;
  readonly confidencePercent: number;
  /** The whole frame by strata, drawn from or not. */
  readonly strata: readonly FrameStratum[];
  /** The sample; of an unfinished recheck also what is not decided. */
  readonly works: readonly RecheckedWork[];
  /** Rechecked beside the sample for a reason: they enter no inference. */
  readonly extras: readonly RecheckedWork[];
  readonly controls: readonly ControlCheck[];
  readonly anchors: readonly AnchorWork[];
}

/**
 * Whether the sample was enlarged after works of it had been drawn. Fixed bounds and p-values promise too much then, as people enlarge
 * because of what they find; what is valid whenever they stop takes their place.
 */
export function isEnlarged({ draw }: Pick<RecheckFacts, 'draw'>): boolean {
  return draw !== null && draw.extensions > 0;
}

/** The strata that works stand in, school by school. */
export function ownStrata(works: readonly Pick<RecheckedWork, 'stratum' | 'school' | 'subject'>[]): readonly FrameStratum[] {
  const strata = new Map<string, FrameStratum>();
  for (const { stratum, school, subject } of works) {
    const key = [stratum, school, subject].join('\t');
    strata.set(key, { stratum, school, subject, works: (strata.get(key)?.works ?? 0) + 1 });
  }
  return [...strata.values()];
}

/** The school's points less the commission's: above zero the school gave more. */
export function differenceOf({ original, decision }: RecheckedWork): number | null {
  return decision === null ? null : original.total - decision.total;
}

/** What a recheck came to: the same, a legitimate difference included, or more or less than the commission gave. */
export type Outcome = 'agreed' | 'raised' | 'lowered';

/** The outcome of a decided work. */
export function outcomeOf(original: MarkedPaper, decision: MarkedPaper, rule: DifferenceRule): Outcome {
  const points = original.total - decision.total;
  const marks = rule.countsMarkChange && original.mark !== null && decision.mark !== null ? original.mark - decision.mark : 0;
  if (Math.abs(points) <= rule.tolerancePoints && marks === 0) return 'agreed';
  return (marks === 0 ? points : marks) > 0 ? 'raised' : 'lowered';
}
