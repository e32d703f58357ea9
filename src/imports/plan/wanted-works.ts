import type { WorkRow } from '../tables/index.js';
import { ABSENT, taskOf } from '../values/works.js';
import { keyOf, type WantedRecord } from './record.js';

const LETTERS = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ';

/** The grade of a work: its class, else the first digit of its code; null for a 1, which is grade 10 or 11. */
export function gradeOf({ schoolClass, code }: Pick<WorkRow, 'schoolClass' | 'code'>): number | null {
  const digit = Number(code[0]);
  return schoolClass?.grade ?? (digit > 1 ? digit : null);
}

/** Whether any cell of the row says that the pupil did not come. */
export function isAbsent({ isAbsent: said, variant, total, points }: WorkRow): boolean {
  return said === true || variant === ABSENT || total === ABSENT || [...(points?.values() ?? [])].includes(ABSENT);
}

export function workKey(row: WorkRow): string {
  return keyOf(row.login, gradeOf(row) ?? 0, row.subject, row.code);
}

export function* wantedWorks(row: WorkRow): Generator<WantedRecord> {
  const absent = isAbsent(row);
  const { subject, code, claimsHonours, markedBy } = row;
  yield {
    target: 'works',
    key: workKey(row),
    fields: {
      grade: gradeOf(row) ?? 0,
      class_ordinal: row.ordinal ?? ordinalOf(row.schoolClass?.letter),
      subject,
      level: row.level ?? undefined,
      code,
      variant: row.variant === ABSENT ? null : row.variant,
      points: absent ? {} : pointsOf(row),
      total: absent || row.total === ABSENT ? null : row.total,
      mark: absent ? null : row.mark,
      previous_mark: row.previousMark === 'none' ? null : row.previousMark,
      is_absent: absent,
      claims_honours: claimsHonours ?? undefined,
      marked_by: markedBy === null ? [] : markedBy,
    },
    references: { school_id: { target: 'schools', key: row.login } },
  };
}

/** Classes are numbered in the order of their letters. */
function ordinalOf(letter: string | undefined): number | undefined {
  const place = letter === undefined || letter.length !== 1 ? -1 : LETTERS.indexOf(letter);
  return place < 0 ? undefined : place + 1;
}

function pointsOf({ points }: WorkRow): Record<string, number | string> | undefined {
  if (points === undefined) return undefined;
  return Object.fromEntries([...points].map(([header, value]) => [taskOf(header)?.task ?? header, value]));
}
