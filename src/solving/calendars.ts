import { dayNumberOf, minutesOf, momentText, type Interval } from '../engine/index.js';
import type { Availability } from '../availability/availability.entity.js';
import type { Person } from '../people/person.entity.js';
import { merged, minus, type Stretch } from './interval-sets.js';
import { adultOn } from './person-eligibility.js';

const MINUTES_A_DAY = 1_440;

/** When a person can serve: `willing` gladly, `able` also if needed. */
export interface Calendar {
  readonly able: readonly Stretch[];
  readonly willing: readonly Stretch[];
}

/** A "no" wins over a "yes", and a birthday opens the calendar. */
export function calendarOf(person: Person, answers: readonly Availability[]): Calendar {
  const given = (...wanted: Availability['answer'][]) => answers.filter(({ answer }) => wanted.includes(answer)).map(stretchOf);
  const childhood: Stretch[] = [[0, dayNumberOf(adultOn(person) ?? '1970-01-01') * MINUTES_A_DAY]];
  const closed = [...given('no'), ...childhood];
  return { able: minus(given('yes', 'if_needed'), closed), willing: minus(given('yes'), closed) };
}

export function intervalsOf(stretches: readonly Stretch[]): readonly Interval[] {
  return merged(stretches).map(([from, to]) => [momentText(from), momentText(to)]);
}

function stretchOf({ date, startsAt, endsAt }: Availability): Stretch {
  return [minutesOf(`${date}T${startsAt.slice(0, 5)}`), minutesOf(`${date}T${endsAt.slice(0, 5)}`)];
}
