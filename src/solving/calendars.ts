import { dayNumberOf, minutesBetween, minutesOf, momentText, type Interval, type Position, type Travel } from '../engine/index.js';
import type { Availability } from '../availability/availability.entity.js';
import type { Person } from '../people/person.entity.js';
import { merged, minus, type Stretch } from './interval-sets.js';
import { adultOn } from './person-eligibility.js';
import type { PlanningRows, ServesElsewhere } from './planning-rows.js';
import type { PlanningRules } from './planning-rules.js';

const MINUTES_A_DAY = 1_440;

/** When a person can serve: `willing` gladly, `able` also if needed. */
export interface Calendar {
  readonly able: readonly Stretch[];
  readonly willing: readonly Stretch[];
}

/** A "no" wins over a "yes", a birthday opens the calendar, a duty of another roster closes it with the way there and back. */
export function calendarOf(person: Person, answers: readonly Availability[], elsewhere: readonly Stretch[]): Calendar {
  const given = (...wanted: Availability['answer'][]) => answers.filter(({ answer }) => wanted.includes(answer)).map(stretchOf);
  const childhood: Stretch[] = [[0, dayNumberOf(adultOn(person) ?? '1970-01-01') * MINUTES_A_DAY]];
  const closed = [...given('no'), ...childhood, ...elsewhere];
  return { able: minus(given('yes', 'if_needed'), closed), willing: minus(given('yes'), closed) };
}

/** The minutes that duties of other rosters take from each person, as if every school were the farthest one from there. */
export function takenElsewhere(
  rows: PlanningRows,
  positionOf: ReadonlyMap<string, Position>,
  rules: PlanningRules,
): ReadonlyMap<string, readonly Stretch[]> {
  const taken = new Map<string, Stretch[]>();
  for (const duty of rows.servesElsewhere) {
    const way = farthestMinutes(positionOf, duty, { ...rules.travel, overrides: [] });
    const from = minutesOf(`${duty.date}T${duty.startsAt.slice(0, 5)}`) - rules.arriveBeforeMinutes - way;
    const to = minutesOf(`${duty.date}T${duty.endsAt.slice(0, 5)}`) + rules.leaveAfterMinutes + way;
    taken.set(duty.personId, [...(taken.get(duty.personId) ?? []), [from, to]]);
  }
  return taken;
}

export function intervalsOf(stretches: readonly Stretch[]): readonly Interval[] {
  return merged(stretches).map(([from, to]) => [momentText(from), momentText(to)]);
}

function farthestMinutes(positionOf: ReadonlyMap<string, Position>, { schoolId }: ServesElsewhere, travel: Travel): number {
  const there = positionOf.get(schoolId);
  if (there === undefined) return travel.fixedMinutes;
  return Math.max(0, ...[...positionOf.values()].map((position) => minutesBetween(travel, there, position)));
}

function stretchOf({ date, startsAt, endsAt }: Availability): Stretch {
  return [minutesOf(`${date}T${startsAt.slice(0, 5)}`), minutesOf(`${date}T${endsAt.slice(0, 5)}`)];
}
