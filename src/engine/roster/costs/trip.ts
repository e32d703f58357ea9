import type { Instance } from '../instance/instance.js';
import type { CostTerm } from './term.js';

export const trip: CostTerm = {
  name: 'trip',
  sentence: { ru: 'дорога', en: 'minutes of travel' },
  total: (instance, { slotsOf }) =>
    slotsOf.reduce(
      (sum, taken, person) => sum + instance.problem.rules.weights.tripMinute * minutesOfTrips(instance, person, taken),
      0,
    ),
  added: (instance, { slotsOf }, person, slot) => {
    const taken = slotsOf[person]!.filter((other) => instance.slots.day[other] === instance.slots.day[slot]);
    const more = minutesOfTrips(instance, person, inOrder(instance, [...taken, slot])) - minutesOfTrips(instance, person, taken);
    return instance.problem.rules.weights.tripMinute * more;
  },
};

function minutesOfTrips(instance: Instance, person: number, taken: readonly number[]): number {
  return instance.problem.rules.routes === true
    ? minutesOfRoutes(instance, person, taken)
    : minutesFromHome(instance, person, taken);
}

/** One way from home to each place of each day. */
function minutesFromHome({ problem, slots, homeMinutes }: Instance, person: number, taken: readonly number[]): number {
  return taken.reduce((sum, slot, at) => {
    const place = slots.place[slot]!;
    const isThere = taken.slice(0, at).some((other) => slots.place[other] === place && slots.day[other] === slots.day[slot]);
    return isThere ? sum : sum + homeMinutes[person * problem.places.length + place]!;
  }, 0);
}

/** Each day from home to the first place and on from place to place, in the order of time. */
function minutesOfRoutes(
  { problem, slots, homeMinutes, travelMinutes }: Instance,
  person: number,
  taken: readonly number[],
): number {
  const places = problem.places.length;
  return taken.reduce((sum, slot, at) => {
    const place = slots.place[slot]!;
    const before = at > 0 && slots.day[taken[at - 1]!] === slots.day[slot] ? slots.place[taken[at - 1]!]! : -1;
    return sum + (before < 0 ? homeMinutes[person * places + place]! : travelMinutes[before * places + place]!);
  }, 0);
}

/** As a roster orders the slots of a person. */
function inOrder({ slots }: Instance, taken: readonly number[]): number[] {
  return taken.toSorted((a, b) => slots.start[a]! - slots.start[b]! || a - b);
}
