import { availability, type AvailabilityRow } from './availability.js';
import { grading, type GradingRow } from './grading.js';
import { journalShares, type JournalSharesRow } from './journal-shares.js';
import { lessons, type LessonRow } from './lessons.js';
import { listedSchools, type ListedSchoolRow } from './listed-schools.js';
import { markShares, type MarkSharesRow } from './mark-shares.js';
import { people, type PersonRow } from './people.js';
import { schools, type SchoolRow } from './schools.js';
import { sittings, type SittingRow } from './sittings.js';
import type { Columns, Table } from './table.js';
import { ties, type TieRow } from './ties.js';
import { works, type WorkRow } from './works.js';

/** The tables of the workbook, in the order of its sheets. */
export const WORKBOOK_TABLES: readonly Table<Columns>[] = [schools, sittings, grading, people, ties, availability, lessons, works];

/** All that a file may hold: the workbook's tables, and those that others publish. */
export const TABLES: readonly Table<Columns>[] = [...WORKBOOK_TABLES, listedSchools, markShares, journalShares];

/** The sheet of the template that explains the others; it is never data. */
export const EXPLANATIONS_SHEET = 'Пояснения';

export interface RowsByTable {
  readonly schools: SchoolRow;
  readonly sittings: SittingRow;
  readonly grading: GradingRow;
  readonly people: PersonRow;
  readonly ties: TieRow;
  readonly availability: AvailabilityRow;
  readonly lessons: LessonRow;
  readonly works: WorkRow;
  readonly listedSchools: ListedSchoolRow;
  readonly markShares: MarkSharesRow;
  readonly journalShares: JournalSharesRow;
}

export type {
  AvailabilityRow,
  GradingRow,
  JournalSharesRow,
  LessonRow,
  ListedSchoolRow,
  MarkSharesRow,
  PersonRow,
  SchoolRow,
  SittingRow,
  TieRow,
  WorkRow,
};
