import type { Day } from '../roster/model.js';
import { dayNumberOf, dayText, momentText, minutesOf } from '../roster/time.js';

/** Subjects of each grade in spring 2026: for all, then one of each group. */
export const GRADES: readonly {
  readonly grade: number;
  readonly always: readonly string[];
  readonly oneOf: readonly (readonly string[])[];
}[] = [
  { grade: 4, always: ['russian', 'mathematics'], oneOf: [['world-around-us', 'literary-reading', 'foreign-language']] },
  {
    grade: 5,
    always: ['russian', 'mathematics'],
    oneOf: [
      ['history', 'literature', 'foreign-language'],
      ['geography', 'biology'],
    ],
  },
  {
    grade: 6,
    always: ['russian', 'mathematics'],
    oneOf: [
      ['history', 'literature', 'foreign-language'],
      ['geography', 'biology'],
    ],
  },
  {
    grade: 7,
    always: ['russian', 'mathematics'],
    oneOf: [
      ['history', 'literature', 'foreign-language'],
      ['geography', 'biology', 'physics', 'informatics'],
    ],
  },
  {
    grade: 8,
    always: ['russian', 'mathematics'],
    oneOf: [
      ['history', 'social-studies', 'literature', 'foreign-language'],
      ['geography', 'biology', 'physics', 'informatics', 'chemistry'],
    ],
  },
  {
    grade: 10,
    always: ['russian', 'mathematics'],
    oneOf: [
      ['history', 'social-studies', 'literature', 'foreign-language'],
      ['geography', 'biology', 'physics', 'informatics', 'chemistry'],
    ],
  },
];

/** Every subject that occurs, each once. */
export const SUBJECTS: readonly string[] = [...new Set(GRADES.flatMap(({ always, oneOf }) => [...always, ...oneOf.flat()]))];

const HOLIDAYS: ReadonlySet<Day> = new Set(['2026-05-01', '2026-05-11']);

/** The school days of the window 20 April to 20 May 2026. */
export const SCHOOL_DAYS: readonly Day[] = daysBetween('2026-04-20', '2026-05-20').filter(
  (day) => !HOLIDAYS.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
);

/** Start and end of a work that begins with a lesson; two parts take two lessons and the break between. */
export function lessonTimes(
  day: Day,
  firstBell: string,
  lesson: number,
  parts: 1 | 2,
): { readonly start: string; readonly end: string } {
  const start = minutesOf(`${day}T${firstBell}`) + (lesson - 1) * 55;
  return { start: momentText(start), end: momentText(start + (parts === 1 ? 45 : 100)) };
}

function daysBetween(from: Day, to: Day): Day[] {
  const first = dayNumberOf(from);
  return Array.from({ length: dayNumberOf(to) - first + 1 }, (_, index) => dayText(first + index));
}
