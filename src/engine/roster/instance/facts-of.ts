import type { RosterProblem } from '../model.js';
import { dayNumberAt, dayText, minutesOf, weekNumberOf } from '../time.js';
import { homeMatrix, placeMatrix } from '../travel.js';
import type { ChoiceFacts, Facts, PersonColumns, SlotColumns } from './facts.js';
import { demandQuota } from './demand-quota.js';
import { distinct, grouped, indexOf } from './grouping.js';
import { personColumns } from './person-columns.js';

/** Turns the document into columns of numbers. */
export function factsOf(problem: RosterProblem): Facts {
  const personIndex = indexOf(problem.people);
  const placeIndex = indexOf(problem.places);
  const start = Int32Array.from(problem.slots, (slot) => minutesOf(slot.start));
  const dayNumbers = distinct(start.map(dayNumberAt));
  const weekNumbers = distinct(dayNumbers.map(weekNumberOf));
  const weekOfDay = dayNumbers.map((day) => weekNumbers.indexOf(weekNumberOf(day)));
  const slotIndex = indexOf(problem.slots);
  const people = personColumns(
    problem,
    { personIndex, placeIndex, slotIndex },
    {
      days: dayNumbers.length,
      weeks: weekNumbers.length,
      dayAt: (minute) => dayNumbers.indexOf(dayNumberAt(minute)),
      weekAt: (minute) => weekNumbers.indexOf(weekNumberOf(dayNumberAt(minute))),
    },
  );
  return {
    problem,
    personIndex,
    slotIndex,
    placeIndex,
    days: Array.from(dayNumbers, dayText),
    weekOfDay,
    weekCount: weekNumbers.length,
    slots: { ...slotColumns(problem, placeIndex, start, dayNumbers, weekOfDay), choice: choiceColumn(problem, slotIndex) },
    people,
    choices: choicesOf(problem, slotIndex),
    staffOf: staffOf(problem, people),
    releaseLimit: releaseLimits(problem),
    travelMinutes: placeMatrix(problem, placeIndex),
    homeMinutes: homeMatrix(problem),
  };
}

function slotColumns(
  { slots, rules }: RosterProblem,
  placeIndex: ReadonlyMap<string, number>,
  start: Int32Array,
  dayNumbers: Int32Array,
  weekOfDay: Int32Array,
): Omit<SlotColumns, 'choice'> {
  const dayIndex = new Map(Array.from(dayNumbers, (day, index) => [day, index]));
  const day = start.map((minute) => dayIndex.get(dayNumberAt(minute))!);
  const end = Int32Array.from(slots, (slot) => minutesOf(slot.end));
  return {
    place: Int32Array.from(slots, (slot) => placeIndex.get(slot.place)!),
    day,
    week: day.map((index) => weekOfDay[index]!),
    start,
    end,
    presenceFrom: start.map((minute) => minute - rules.arriveBeforeMinutes),
    presenceTo: end.map((minute) => minute + rules.leaveAfterMinutes),
    required: Int32Array.from(slots, (slot) => slot.required),
    weight: Float64Array.from(slots, (slot) => slot.weight),
    quotas: slots.map((slot) => slot.quotas.map(demandQuota)),
  };
}

function choiceColumn({ slots, choices = [] }: RosterProblem, slotIndex: ReadonlyMap<string, number>): Int32Array {
  const column = new Int32Array(slots.length).fill(-1);
  for (const [choice, { slots: members }] of choices.entries()) for (const id of members) column[slotIndex.get(id)!] = choice;
  return column;
}

function choicesOf({ choices = [] }: RosterProblem, slotIndex: ReadonlyMap<string, number>): readonly ChoiceFacts[] {
  return choices.map(({ slots, open, required, weight, quotas }) => ({
    slots: Int32Array.from(slots, (id) => slotIndex.get(id)!),
    open,
    required,
    weight,
    quotas: quotas.map(demandQuota),
  }));
}

function staffOf({ places }: RosterProblem, { employment }: PersonColumns): readonly Int32Array[] {
  const pairs = employment.flatMap((employers, person) => Array.from(employers, (place) => [place, person] as const));
  return grouped(places.length, pairs).map((staff) => Int32Array.from(staff));
}

/** Whole people: the share of the staff, rounded down. */
function releaseLimits({ places, rules }: RosterProblem): Float64Array {
  const percent = rules.releasePercent ?? null;
  return Float64Array.from(places, ({ staff = null }) =>
    percent === null || staff === null ? Infinity : Math.floor((staff * percent) / 100),
  );
}
