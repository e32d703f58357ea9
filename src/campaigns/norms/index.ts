import type { CampaignTemplate } from '../campaign-template.js';
import { advancedLevelExists } from './advanced-level-exists.js';
import { allWorksDeclared } from './all-works-declared.js';
import { breakBetweenParts } from './break-between-parts.js';
import { computerFormHours } from './computer-form-hours.js';
import { computerFormOffered } from './computer-form-offered.js';
import { insideTheWindow } from './inside-the-window.js';
import { lessonLength } from './lesson-length.js';
import type { DeclaredSitting, Norm, NormFinding, Objection } from './norm.js';
import { notAfterLessons } from './not-after-lessons.js';
import { notFirstOrLastLesson } from './not-first-or-last-lesson.js';
import { oneSubjectFromEachGroup } from './one-subject-from-each-group.js';
import { oneWorkPerClassPerDay } from './one-work-per-class-per-day.js';
import { onSchoolDays } from './on-school-days.js';
import { partsAreWhole } from './parts-are-whole.js';
import { subjectOfTheGrade } from './subject-of-the-grade.js';
import { workLength } from './work-length.js';
import { writtenOnce } from './written-once.js';

export type { DeclaredSitting, Norm, NormFinding, NormSource, Sentence, Severity, SittingField } from './norm.js';

/** The norms of a campaign, in the order in which a person reads them. */
export const NORMS: readonly Norm[] = [
  insideTheWindow,
  onSchoolDays,
  subjectOfTheGrade,
  advancedLevelExists,
  oneSubjectFromEachGroup,
  allWorksDeclared,
  writtenOnce,
  oneWorkPerClassPerDay,
  notFirstOrLastLesson,
  notAfterLessons,
  lessonLength,
  workLength,
  partsAreWhole,
  breakBetweenParts,
  computerFormOffered,
  computerFormHours,
];

/** Everything the campaign's norms have to say about the declared sittings. It judges the schools' dates, it never chooses one. */
export function checkNorms(sittings: readonly DeclaredSitting[], campaign: CampaignTemplate): readonly NormFinding[] {
  return NORMS.flatMap((norm) => norm.check(sittings, campaign).map((objection) => signed(norm, objection)));
}

function signed({ code, source }: Norm, objection: Objection): NormFinding {
  return { norm: code, source, ...objection };
}
