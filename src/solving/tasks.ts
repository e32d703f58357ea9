import { momentText, minutesOf, type Engagement, type Slot } from '../engine/index.js';
import type { Places } from './places.js';
import type { PlanningRows } from './planning-rows.js';
import type { PlanningRules } from './planning-rules.js';

/**
 * Where planned people are anyway on the days of the slots: their own lessons, and what other rosters of the campaign have published,
 * which counts in their limits too.
 */
export function tasksOf(
  rows: PlanningRows,
  { loginOf }: Places,
  slots: readonly Slot[],
  planned: ReadonlySet<string>,
  rules: PlanningRules,
): readonly Engagement[] {
  const codeOf = new Map(rows.people.map(({ id, code }) => [id, code]));
  const days = [...new Set(slots.map(({ start }) => start.slice(0, 10)))].toSorted();
  const task = (personId: string, schoolId: string, from: string, to: string, counts: boolean): Engagement[] => {
    const [person, place] = [codeOf.get(personId) ?? '', loginOf.get(schoolId) ?? ''];
    return planned.has(person) && place !== '' ? [{ person, place, from, to, counts }] : [];
  };
  return [
    ...rows.servesElsewhere.flatMap(({ personId, schoolId, date, startsAt, endsAt }) => {
      const from = minutesOf(moment(date, startsAt)) - rules.arriveBeforeMinutes;
      const to = minutesOf(moment(date, endsAt)) + rules.leaveAfterMinutes;
      return task(personId, schoolId, momentText(from), momentText(to), true);
    }),
    ...days.flatMap((day) =>
      rows.ownLessons
        .filter(({ weekday }) => weekday === weekdayOf(day))
        .flatMap(({ personId, schoolId, startsAt, endsAt }) =>
          task(personId, schoolId, moment(day, startsAt), moment(day, endsAt), false),
        ),
    ),
  ];
}

function moment(day: string, time: string): string {
  return `${day}T${time.slice(0, 5)}`;
}

/** 1 is Monday. */
function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
