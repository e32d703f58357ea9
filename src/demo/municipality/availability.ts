import { codeOf } from './people.js';
import type { DemoAvailability, DemoPerson } from './rows.js';

type Hours = readonly [start: string, end: string, answer: DemoAvailability['answer']];

const WHOLE_DAY: Hours = ['07:30', '18:30', 'yes'];
const MORNING: Hours = ['07:30', '13:30', 'yes'];
const AFTERNOON: Hours = ['11:00', '19:00', 'yes'];

/** What people answered: most the whole day, some half of it, some on certain weekdays, and some only if needed. */
export function availability(people: readonly DemoPerson[], days: readonly string[]): readonly DemoAvailability[] {
  return people.flatMap((person, index) =>
    days.flatMap((date) =>
      hoursOf(person, index + 1, date).map(([start, end, answer]) => ({ person: person.code, date, start, end, answer })),
    ),
  );
}

/** A teacher has lessons of their own on some days; a parent is free in the morning; a student after noon. */
function hoursOf({ category, code }: DemoPerson, number: number, date: string): readonly Hours[] {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (category === 'teacher' && weekday === 1 + (number % 5)) return [];
  if (category === 'teacher') return number % 3 === 0 ? [AFTERNOON] : [WHOLE_DAY];
  if (category === 'parent') return weekday === 3 ? [] : [MORNING];
  if (category === 'student' || category === 'college') return [AFTERNOON];
  if (code === codeOf(8)) return date < '2026-05-01' ? [] : [WHOLE_DAY];
  if (category === 'public' && weekday === 5) return [['07:30', '18:30', 'if_needed']];
  return [WHOLE_DAY];
}
