import { cyrillicLetters } from './look-alikes.js';
import { plain, textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

/** What stands in a result form for a pupil who did not come. */
export const ABSENT = 'absent';
export type Absent = typeof ABSENT;

const ABSENCES = new Set(['отсутствовал', 'отсутствовала', 'отсутствует', 'не писал', 'не писала', 'неявка']);
const NO_MARK = new Set(['нет отметки', 'нет', 'не аттестован', 'не аттестована', 'н а']);
const LARGEST_TOTAL = 200;

/** A participant's code: five digits, the first of them the grade. */
export const participantCode: ValueKind<string> = {
  read: (cell) => {
    const value = textOf(cell).replaceAll(' ', '');
    return /^[1-9]\d{4}$/u.test(value) ? { value } : { fault: 'participant.malformed' };
  },
  write: (value) => value,
  format: '@',
};

/** The points of a task: a number, X for a task that was not begun. */
export const taskPoints: ValueKind<number | 'X' | Absent> = {
  read: (cell) => {
    const written = textOf(cell);
    if (cyrillicLetters(written.toUpperCase()) === 'Х') return { value: 'X' };
    return pointsOr(written, 'points.malformed');
  },
  write: (value) => value,
};

/** The points of a whole work. */
export const totalPoints: ValueKind<number | Absent> = {
  read: (cell) => pointsOr(textOf(cell), 'points.malformed'),
  write: (value) => value,
};

/** A mark from 2 to 5. */
export const mark: ValueKind<number> = {
  read: (cell) => markOf(textOf(cell)),
  write: (value) => value,
  format: '0',
};

/** A mark of the school's register, which a pupil may not have. */
export const registerMark: ValueKind<number | 'none'> = {
  read: (cell) => (NO_MARK.has(plain(textOf(cell))) ? { value: 'none' } : markOf(textOf(cell))),
  write: (value) => (value === 'none' ? 'нет отметки' : value),
};

/** The variant of a paper; a form says here too that nobody came. */
export const variant: ValueKind<string> = {
  read: (cell) => {
    const value = textOf(cell);
    if (isAbsence(value)) return { value: ABSENT };
    return value.length > 20 ? { fault: 'text.too-long', words: { longest: '20' } } : { value };
  },
  write: (value) => value,
  format: '@',
};

/** The task a header names: `1 (5б)`, `4К1 (3 балла)`, `12.2`; without its maximum when the header has none. */
export function taskOf(header: string): { readonly task: string; readonly max: number | null } | null {
  const parts = /^(\d{1,2}(?:\.\d{1,2})?(?:\([АБВГабвг12]\))?(?:[КK]\d{1,2})?)(?: ?\((\d{1,2}) ?б[а-я.]*\))?$/u.exec(header);
  if (parts === null) return null;
  return { task: (parts[1] ?? '').replace('K', 'К'), max: parts[2] === undefined ? null : Number(parts[2]) };
}

function pointsOr(written: string, fault: 'points.malformed') {
  if (isAbsence(written)) return { value: ABSENT } as const;
  const value = /^\d{1,3}(?:[.,]0+)?$/u.test(written) ? Math.trunc(Number(written.replace(',', '.'))) : -1;
  return value >= 0 && value <= LARGEST_TOTAL ? { value } : { fault };
}

function markOf(written: string) {
  const value = /^[2-5](?:[.,]0+)?$/u.test(written) ? Number(written[0]) : null;
  return value === null ? ({ fault: 'mark.malformed' } as const) : { value };
}

function isAbsence(written: string): boolean {
  return ABSENCES.has(plain(written));
}
