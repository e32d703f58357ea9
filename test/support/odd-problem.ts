import { brokenRules, compile, indexDuties, randomFrom, rosterOf, type Duty, type RosterProblem } from '../../src/engine/index.js';
import { longDayProblem } from './long-day-problem.js';
import { randomDuties, randomProblem } from './random-problem.js';

type Odd = (seed: number) => RosterProblem;

/** Small problems at the edges of the format, each by what is odd about it. */
const ODD = {
  'as drawn': (seed) => randomProblem(seed),
  larger: (seed) => randomProblem(seed, { people: 10, slots: 14, places: 5 }),
  'a long day': longDayProblem,
  'one person at most': (seed) => randomProblem(seed, { people: 1, slots: 10, places: 3 }),
  nobody: (seed) => randomProblem(seed, { people: 0, slots: 8, places: 4 }),
  'no slots': (seed) => randomProblem(seed, { people: 6, slots: 0, places: 4 }),
  'no candidate': nobodyMayCome,
  'all pinned': (seed) => withPins(seed, compatibleDuties),
  'pins at random': (seed) => withPins(seed, (problem) => randomDuties(randomFrom(seed), problem.people, problem.slots, 0.2)),
  'every switch off': switchedOff,
  'every switch on': switchedOn,
  'published before': publishedBefore,
  'frozen days': (seed) => withFrozenDays(randomProblem(seed, { people: 8, slots: 12, places: 4 }), seed),
} satisfies Record<string, Odd>;

/** What may be odd about a problem. */
export const ODDITIES = Object.keys(ODD) as readonly Oddity[];
export type Oddity = keyof typeof ODD;

/** The odd problem of a seed; seeds go round all oddities. */
export function oddProblem(seed: number): { readonly oddity: Oddity; readonly problem: RosterProblem } {
  const oddity = ODDITIES[seed % ODDITIES.length]!;
  return { oddity, problem: ODD[oddity](seed) };
}

/** A re-plan: a roster is published, its duties up to a random day are pinned, and people are away on later days. */
export function withFrozenDays(problem: RosterProblem, seed: number): RosterProblem {
  const random = randomFrom(seed);
  const published = compatibleDuties({ ...problem, pins: [] }, seed);
  const dayOf = new Map(problem.slots.map(({ id, start }) => [id, start.slice(0, 10)]));
  const days = [...new Set(dayOf.values())].toSorted();
  const lastFrozen = days.length === 0 ? '' : random.pick(days);
  const pins = published.filter(({ slot }) => dayOf.get(slot)! <= lastFrozen);
  const people = problem.people.map((person) =>
    pins.some((pin) => pin.person === person.id) || random.chance(0.7) ? person : { ...person, available: [] },
  );
  return { ...problem, people, published, pins };
}

function nobodyMayCome(seed: number): RosterProblem {
  const problem = randomProblem(seed);
  const employed = problem.places.map(({ id }) => ({ place: id, kind: 'employment' as const }));
  const people = problem.people.map((person) => ({ ...person, affiliations: employed }));
  return { ...problem, people, rules: { ...problem.rules, conflictKinds: ['employment'] } };
}

function withPins(seed: number, pins: (problem: RosterProblem, seed: number) => readonly Duty[]): RosterProblem {
  const problem = { ...randomProblem(seed), pins: [] };
  return { ...problem, pins: pins(problem, seed) };
}

/** Duties in random order for as long as no rule is broken. */
function compatibleDuties(problem: RosterProblem, seed: number): readonly Duty[] {
  const instance = compile(problem);
  const isAllowed = (duties: readonly Duty[]) =>
    brokenRules(instance, rosterOf(instance, indexDuties(instance, [...duties]))).length === 0;
  const chosen: Duty[] = [];
  for (const duty of randomFrom(seed).shuffled(randomDuties(randomFrom(seed), problem.people, problem.slots, 1))) {
    chosen.push(duty);
    if (!isAllowed(chosen)) chosen.pop();
  }
  return chosen;
}

function switchedOff(seed: number): RosterProblem {
  const problem = randomProblem(seed);
  const weights = { change: 0, balance: 0, tripMinute: 0, repeatPlace: 0, lastYear: 0, reciprocity: 0, person: 0 };
  const off = { conflictKinds: [], subjectConflict: false, trainingRequired: false, maxDatesPerPlace: null } as const;
  return { ...problem, rules: { ...problem.rules, ...off, reciprocity: 'off', weights } };
}

function switchedOn(seed: number): RosterProblem {
  const problem = randomProblem(seed);
  const weights = { change: 7, balance: 3, tripMinute: 1, repeatPlace: 11, lastYear: 13, reciprocity: 17, person: 5 };
  const on = { conflictKinds: ['employment', 'child', 'relative'], subjectConflict: true, trainingRequired: true } as const;
  const reciprocity = seed % 2 === 0 ? 'hard' : 'soft';
  return { ...problem, rules: { ...problem.rules, ...on, maxDatesPerPlace: 1, reciprocity, weights } };
}

function publishedBefore(seed: number): RosterProblem {
  const problem = randomProblem(seed);
  return { ...problem, published: randomDuties(randomFrom(seed), problem.people, problem.slots, 0.5) };
}
