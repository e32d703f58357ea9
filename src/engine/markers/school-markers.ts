import { boundaryJump } from './boundary-jump.js';
import { type CohortStanding, cohortDrop } from './cohort-drop.js';
import { controlled } from './false-discovery.js';
import { identicalVectors } from './identical-vectors.js';
import { journalMismatch } from './journal-mismatch.js';
import { type Boundaries, guarded, type MarkerFinding, MARKERS, type MarkerReference, type PupilResult } from './model.js';
import { noLowMarks } from './no-low-marks.js';
import { persistence } from './persistence.js';
import { type RecheckedScore, recheckGap } from './recheck-gap.js';
import { referenceFrom, type ResultTally, tallyOf, taskSuccess } from './reference.js';
import { shiftUp } from './shift-up.js';
import { taskInversion } from './task-inversion.js';
import { varianceCollapse } from './variance-collapse.js';

const LEAST_GROUP = 10;

/** What is known of one school in one subject and grade. */
export interface SchoolResults {
  readonly school: string;
  readonly pupils: readonly PupilResult[];
  readonly rechecked: readonly RecheckedScore[];
  /** Grade 5 only: the same children a year before and now. */
  readonly cohort: { readonly grade4: CohortStanding; readonly grade5: CohortStanding } | null;
  /** The years in which the school was on the yearly list or flagged. */
  readonly markedYears: readonly number[];
}

/** One subject in one grade of one year. */
export interface SubjectGrade {
  readonly year: number;
  readonly boundaries: Boundaries;
  readonly taskMaxima: readonly number[];
  /** Decides the permutations of M8. */
  readonly seed: number;
  /** Null: each school is compared with all the others. */
  readonly reference: MarkerReference | null;
  /** What is published of a larger group; it takes the place of what the other schools' own works say. */
  readonly published?: Partial<Pick<MarkerReference, 'shareOfTwos' | 'confirmedShare'>>;
}

/** The possible markers of one school. */
export interface SchoolMarkers {
  readonly school: string;
  readonly findings: readonly MarkerFinding[];
}

/** All markers of all schools of one subject and grade, in the schools' given order: there is no ranking. */
export function schoolMarkers(schools: readonly SchoolResults[], facts: SubjectGrade): readonly SchoolMarkers[] {
  const tallies = schools.map(({ pupils }) => tallyOf(pupils, facts.taskMaxima));
  const found = schools.map((school, index) => findingsOf(school, facts, referenceFor(index, tallies, facts)));
  const families = MARKERS.map((_, marker) => controlled(found.map((findings) => findings[marker]!)));
  return schools.map(({ school }, index) => ({ school, findings: families.map((family) => family[index]!) }));
}

/** Null when the other schools together are too few to compare with. */
function referenceFor(index: number, tallies: readonly ResultTally[], facts: SubjectGrade): MarkerReference | null {
  if (facts.reference !== null) return facts.reference;
  const others = tallies.toSpliced(index, 1);
  const pupils = others.reduce((sum, { participants }) => sum + participants, 0);
  return pupils < LEAST_GROUP ? null : { ...referenceFrom(others, facts.taskMaxima), ...facts.published };
}

function findingsOf(results: SchoolResults, facts: SubjectGrade, reference: MarkerReference | null): readonly MarkerFinding[] {
  const { pupils, rechecked, cohort, markedYears } = results;
  if (pupils.length < LEAST_GROUP) return MARKERS.map((marker) => ({ ...guarded(marker), outcome: 'suppressed' }));
  return [
    ...(reference === null ? MARKERS.slice(0, 6).map(guarded) : compared(pupils, facts, reference)),
    cohort === null ? guarded('M7') : cohortDrop(cohort.grade4, cohort.grade5),
    identicalVectors(
      pupils.flatMap(({ tasks }) => (tasks.length === 0 ? [] : [tasks])),
      facts.seed,
    ),
    recheckGap(rechecked),
    persistence(markedYears, facts.year),
  ];
}

/** M1 to M6. */
function compared(pupils: readonly PupilResult[], facts: SubjectGrade, reference: MarkerReference): readonly MarkerFinding[] {
  const scores = pupils.map(({ score }) => score);
  const marks = pupils.map(({ mark }) => mark);
  const tally = tallyOf(pupils, facts.taskMaxima);
  return [
    boundaryJump(scores, facts.boundaries, reference),
    shiftUp(scores, reference),
    noLowMarks(marks, reference),
    varianceCollapse(scores, reference),
    journalMismatch(pupils, reference),
    taskInversion(tally.withTasks, taskSuccess(tally, facts.taskMaxima), reference.taskSuccess),
  ];
}
