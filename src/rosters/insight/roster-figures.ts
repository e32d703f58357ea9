import {
  compile,
  evaluate,
  indexDuties,
  minutesBetween,
  rosterOf,
  TERMS,
  type Instance,
  type Roster,
  type Weights,
} from '../../engine/index.js';
import type { Version } from '../roster-store.service.js';
import type { Figures } from './insights.schema.js';

const STEP_MINUTES = 10;

/** With weights of one, the terms of the cost are what they count. */
const UNIT: Weights = {
  change: 1,
  balance: 1,
  tripMinute: 1,
  repeatPlace: 1,
  lastYear: 1,
  reciprocity: 1,
  person: 1,
  duplication: 1,
  donorBalance: 1,
};

/** What a version is like: its cost by the weights that are asked for, and what no weight bends: loads, trips, counts. */
export function figuresOf({ problem, solution }: Version, weights: Weights): Figures {
  const by = (prices: Weights) => {
    const instance = compile({ ...problem, rules: { ...problem.rules, weights: prices } });
    const roster = rosterOf(instance, indexDuties(instance, solution.duties));
    return { instance, roster, ...evaluate(instance, roster) };
  };
  const { instance, roster, objective, terms } = by(weights);
  const stated = TERMS.filter((term) => term in solution.terms);
  const only = (all: Readonly<Record<string, number>>) => Object.fromEntries(stated.map((term) => [term, all[term]!]));
  return {
    objective,
    terms: only(terms),
    weights: { ...weights },
    amounts: only(by(UNIT).terms),
    missing: solution.shortages.reduce((sum, { missing }) => sum + missing, 0),
    loads: counted(roster.slotsOf.map((slots) => slots.length)).map(([duties, people]) => ({ duties, people })),
    trips: counted(minutesOfTrips(instance, roster).map((minutes) => minutes - (minutes % STEP_MINUTES))).map(
      ([minutes, trips]) => ({
        minutes,
        trips,
      }),
    ),
  };
}

/** From home to each place of each day. */
function minutesOfTrips({ problem, slots }: Instance, { slotsOf }: Roster): readonly number[] {
  return slotsOf.flatMap((taken, person) => {
    const { home } = problem.people[person]!;
    const trips = new Map(taken.map((slot) => [`${slots.day[slot]} ${slots.place[slot]}`, slots.place[slot]!]));
    return [...trips.values()].map((place) => minutesBetween(problem.travel, home, problem.places[place]!.position));
  });
}

/** Every value from the least to the greatest, how often it occurs. */
function counted(values: readonly number[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other);
}
