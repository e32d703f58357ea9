import { momentText, minutesOf, randomFrom, type Interval, type RosterProblem } from '../../src/engine/index.js';

/** The same problem with other names for everything and every list in another order. */
export function relabelled(problem: RosterProblem, seed: number): RosterProblem {
  const mix = randomFrom(seed).shuffled;
  const named = (id: string) => `z${id}`;
  const duties = (list: RosterProblem['pins']) =>
    mix(list.map(({ person, slot }) => ({ person: named(person), slot: named(slot) })));
  const { travel } = problem;
  return {
    ...problem,
    places: mix(problem.places.map((place) => ({ ...place, id: named(place.id) }))),
    travel: { ...travel, overrides: mix(travel.overrides.map(([from, to, minutes]) => [named(to), named(from), minutes])) },
    people: mix(
      problem.people.map((person) => ({
        ...person,
        id: named(person.id),
        affiliations: mix(person.affiliations.map((tie) => ({ ...tie, place: named(tie.place) }))),
        available: mix(person.available),
      })),
    ),
    slots: mix(problem.slots.map((slot) => ({ ...slot, id: named(slot.id), place: named(slot.place), quotas: mix(slot.quotas) }))),
    bans: mix(problem.bans.map(([person, place]) => [named(person), named(place)])),
    pairBans: mix(problem.pairBans.map(([one, other]) => [named(other), named(one)])),
    pins: duties(problem.pins),
    published: duties(problem.published),
    history: mix(problem.history.map(({ person, place }) => ({ person: named(person), place: named(place) }))),
    preferences: mix(problem.preferences.map((each) => ({ ...each, person: named(each.person), slot: named(each.slot) }))),
  };
}

/** The same problem with every weight and cost so many times as large. */
export function scaled(problem: RosterProblem, times: number): RosterProblem {
  const weights = Object.fromEntries(Object.entries(problem.rules.weights).map(([name, weight]) => [name, weight * times]));
  const heavier = <T extends { readonly weight: number }>(own: T) => ({ ...own, weight: own.weight * times });
  return {
    ...problem,
    slots: problem.slots.map((slot) => ({ ...heavier(slot), quotas: slot.quotas.map(heavier) })),
    preferences: problem.preferences.map((wish) => ({ ...wish, cost: wish.cost * times })),
    rules: { ...problem.rules, weights: weights as unknown as RosterProblem['rules']['weights'] },
  };
}

/** The same problem with every interval of availability in pieces that touch, cut in the first minute of every lesson: nobody is free for one within a piece. */
export function splitApart(problem: RosterProblem, seed: number): RosterProblem {
  const random = randomFrom(seed);
  const cuts = [...new Set(problem.slots.map(({ start }) => minutesOf(start) + 1))].sort((a, b) => a - b);
  const pieces = ([from, to]: Interval): Interval[] => {
    const inside = cuts.filter((cut) => minutesOf(from) < cut && cut < minutesOf(to)).map(momentText);
    const ends = [from, ...inside, to];
    return ends.slice(1).map((end, at) => [ends[at]!, end]);
  };
  return {
    ...problem,
    people: problem.people.map((person) => ({ ...person, available: random.shuffled(person.available.flatMap(pieces)) })),
  };
}

/** The same problem and somebody who never has time. */
export function withSomebodyUseless(problem: RosterProblem): RosterProblem {
  const home = problem.places[0]!.position;
  const nothing = { affiliations: [], subjects: [], trainedOn: null, available: [], limits: {} };
  const useless = { id: 'useless', category: 'parent', roles: ['observer'], home, share: 1, ...nothing } as const;
  return { ...problem, people: [...problem.people, useless] };
}
