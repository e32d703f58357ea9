import type { SittingRow } from '../tables/index.js';
import { endOf } from './end-of.js';
import { keyOf, type WantedRecord } from './record.js';

/** A sitting's class: the letter of its own column, else the one written beside the grade. */
export function classOf({ schoolClass, letter }: SittingRow): { readonly grade: number; readonly letter: string } {
  return { grade: schoolClass.grade, letter: letter ?? schoolClass.letter };
}

export function* wantedSittings(row: SittingRow): Generator<WantedRecord> {
  const { login, subject, lesson, room, pupils, organiser } = row;
  const { grade, letter } = classOf(row);
  const part = row.part ?? 1;
  const school = { target: 'schools', key: login } as const;
  const schoolClass = { target: 'school_classes', key: keyOf(login, grade, letter) } as const;
  yield { ...schoolClass, fields: { grade, letter, ordinal: row.ordinal }, references: { school_id: school } };
  yield {
    target: 'sittings',
    key: keyOf(login, grade, letter, subject, part),
    fields: {
      subject,
      part,
      date: row.date,
      starts_at: row.start,
      ends_at: endOf(row) ?? row.start,
      lesson,
      room,
      pupils,
      organiser,
      level: row.level ?? undefined,
      form: row.form ?? undefined,
      subject_teacher: row.subjectTeacher,
      required: row.observers ?? undefined,
      state: stateOf(row.isCancelled),
    },
    references: { school_id: school, class_id: schoolClass },
  };
}

/** A cancelled sitting stays in the system, so that its duties can be told as cancelled. */
export function stateOf(isCancelled: boolean | null | undefined): 'planned' | 'cancelled' | undefined {
  return typeof isCancelled === 'boolean' ? (isCancelled ? 'cancelled' : 'planned') : undefined;
}
