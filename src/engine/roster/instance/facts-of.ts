import type { RosterProblem } from '../model.js';
import { dayNumberAt, dayText, minutesOf, weekNumberOf } from '../time.js';
import { homeMatrix, placeMatrix } from '../travel.js';
import type { Facts, SlotColumns } from './facts.js';
import { distinct, indexOf } from './grouping.js';
import { personColumns } from './person-columns.js';

/** Turns the document into columns of numbers. */
export function factsOf(problem: RosterProblem): Facts {
  const personIndex = indexOf(problem.people);
  const placeIndex = indexOf(problem.places);
  const start = Int32Array.from(problem.slots, (slot) => minutesOf(slot.start));
  const dayNumbers = distinct(start.map(dayNumberAt));
  const weekNumbers = distinct(dayNumbers.map(weekNumberOf));
  const weekOfDay = dayNumbers.map((day) => weekNumbers.indexOf(weekNumberOf(day)));
  return {
    problem,
    personIndex,
    slotIndex: indexOf(problem.slots),
    placeIndex,
    days: Array.from(dayNumbers, dayText),
    weekOfDay,
    weekCount: weekNumbers.length,
    slots: slotColumns(problem, placeIndex, start, dayNumbers, weekOfDay),
    people: personColumns(problem, personIndex, placeIndex),
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
): SlotColumns {
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
    quotas: slots.map((slot) => slot.quotas.map((quota) => ({ ...quota, categories: new Set(quota.categories) }))),
  };
}
