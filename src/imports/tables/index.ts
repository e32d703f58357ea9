import { availability, type AvailabilityRow } from './availability.js';
import { grading, type GradingRow } from './grading.js';
import { people, type PersonRow } from './people.js';
import { schools, type SchoolRow } from './schools.js';
import { sittings, type SittingRow } from './sittings.js';
import type { Columns, Table } from './table.js';
import { ties, type TieRow } from './ties.js';
import { works, type WorkRow } from './works.js';

/** The tables of the workbook, in the order of its sheets. */
export const TABLES: readonly Table<Columns>[] = [schools, sittings, grading, people, ties, availability, works];

/** The sheet of the template that explains the others; it is never data. */
export const EXPLANATIONS_SHEET = 'Пояснения';

export interface RowsByTable {
  readonly schools: SchoolRow;
  readonly sittings: SittingRow;
  readonly grading: GradingRow;
  readonly people: PersonRow;
  readonly ties: TieRow;
  readonly availability: AvailabilityRow;
  readonly works: WorkRow;
}

export type { AvailabilityRow, GradingRow, PersonRow, SchoolRow, SittingRow, TieRow, WorkRow };
