import type { SubjectCode } from '../subjects.js';
import type { CampaignTemplate } from '../campaign-template.js';

/** V: seen in a public source. A: taken by analogy from the state exams. D: our own default, never shown as law. */
export type NormSource = 'V' | 'A' | 'D';
export type Severity = 'error' | 'warning';

export interface Sentence {
  readonly ru: string;
  readonly en: string;
}

/** One sitting as a school declared it, in local time. */
export interface DeclaredSitting {
  /** The caller's own name for it (a row, an id); findings point back with it. */
  readonly key: string;
  readonly school: string;
  readonly grade: number;
  /** `5А`: unique inside a school. */
  readonly className: string;
  readonly subject: SubjectCode;
  readonly level: 'basic' | 'advanced';
  /** A work in one sitting is part 1 or has no number. */
  readonly part: number | null;
  readonly day: string;
  readonly lesson: number | null;
  readonly start: string;
  readonly end: string;
  readonly form: 'paper' | 'computer';
  /** How many lessons the class has that day, when the school said it. */
  readonly lessonsThatDay?: number | null;
}

export type SittingField = Exclude<keyof DeclaredSitting, 'key'>;

export interface NormFinding {
  readonly norm: string;
  readonly source: NormSource;
  readonly severity: Severity;
  /** The sittings it is about, the one to change first. */
  readonly sittings: readonly string[];
  readonly field: SittingField;
  readonly value: string;
  readonly message: Sentence;
  readonly remedy: Sentence;
}

export type Objection = Omit<NormFinding, 'norm' | 'source'>;

export interface Norm {
  readonly code: string;
  readonly source: NormSource;
  readonly title: Sentence;
  readonly check: (sittings: readonly DeclaredSitting[], campaign: CampaignTemplate) => readonly Objection[];
}

type SittingCheck = (sitting: DeclaredSitting, campaign: CampaignTemplate) => readonly Omit<Objection, 'sittings'>[];

/** A norm that looks at each sitting alone. */
export function eachSitting(check: SittingCheck): Norm['check'] {
  return (sittings, campaign) =>
    sittings.flatMap((sitting) => check(sitting, campaign).map((objection) => against(sitting, objection)));
}

/** A norm that looks at the sittings of a class (a class and day, a class and subject …) together. */
export function eachGroup(
  keyOf: (sitting: DeclaredSitting) => string,
  check: (group: readonly DeclaredSitting[], campaign: CampaignTemplate) => readonly Objection[],
): Norm['check'] {
  return (sittings, campaign) => groupsOf(sittings, keyOf).flatMap((group) => check(group.toSorted(inOrderOfTime), campaign));
}

export function classOf(sitting: DeclaredSitting): string {
  return `${sitting.school}\t${sitting.className}`;
}

export function workOf(sitting: DeclaredSitting): string {
  return `${classOf(sitting)}\t${sitting.subject}\t${sitting.level}`;
}

export function minutesBetween(from: string, to: string): number {
  return minuteOf(to) - minuteOf(from);
}

/** `20.04.2026` for a person, from `2026-04-20`. */
export function spokenDay(day: string): string {
  return day.split('-').reverse().join('.');
}

function against({ key }: DeclaredSitting, objection: Omit<Objection, 'sittings'>): Objection {
  return { ...objection, sittings: [key] };
}

function groupsOf(sittings: readonly DeclaredSitting[], keyOf: (sitting: DeclaredSitting) => string): readonly DeclaredSitting[][] {
  const groups = new Map<string, DeclaredSitting[]>();
  for (const sitting of sittings) {
    const key = keyOf(sitting);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sitting]);
    else group.push(sitting);
  }
  return [...groups.values()];
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function inOrderOfTime(a: DeclaredSitting, b: DeclaredSitting): number {
  return `${a.day} ${a.start} ${a.key}` < `${b.day} ${b.start} ${b.key}` ? -1 : 1;
}
