import type { Duty, RosterProblem } from '../model.js';
import { candidateLists, type CandidateLists } from './candidates.js';
import type { Facts } from './facts.js';
import { factsOf } from './facts-of.js';
import { distinct, grouped } from './grouping.js';
import type { IndexedDuty, Instance } from './instance.js';

/** Compiles a problem that the reader has accepted. Who may serve where is found out by who asks first: it takes longest, and only searches need it. */
export function compile(problem: RosterProblem): Instance {
  const facts = factsOf(problem);
  let lists: CandidateLists | undefined;
  const candidates = () => (lists ??= candidateLists(facts));
  const published = indexed(facts, problem.published);
  const publishedPairs = published.map(({ person, slot }) => [person, slot] as const);
  return {
    ...facts,
    get candidatesOfSlot() {
      return candidates().candidatesOfSlot;
    },
    get slotsOfPerson() {
      return candidates().slotsOfPerson;
    },
    pins: indexed(facts, problem.pins),
    published,
    publishedOf: grouped(problem.people.length, publishedPairs).map(distinct),
    historyOf: placesByPerson(facts),
    preferencesOf: preferencesByPerson(facts),
    pairBansOf: pairBansByPerson(facts),
  };
}

/** Leaves out what names a person or a slot that does not exist. */
function indexed(facts: Facts, duties: readonly Duty[]): IndexedDuty[] {
  return duties.flatMap((duty) => {
    const person = facts.personIndex.get(duty.person);
    const slot = facts.slotIndex.get(duty.slot);
    return person === undefined || slot === undefined ? [] : [{ person, slot }];
  });
}

function placesByPerson(facts: Facts): readonly Int32Array[] {
  const { history, people } = facts.problem;
  const pairs = history.map(({ person, place }) => [facts.personIndex.get(person)!, facts.placeIndex.get(place)!] as const);
  return grouped(people.length, pairs).map(distinct);
}

function pairBansByPerson(facts: Facts): readonly Int32Array[] {
  const pairs = facts.problem.pairBans.flatMap(([one, other]) => {
    const [a, b] = [facts.personIndex.get(one)!, facts.personIndex.get(other)!];
    return [[a, b] as const, [b, a] as const];
  });
  return grouped(facts.problem.people.length, pairs).map(distinct);
}

function preferencesByPerson(facts: Facts): readonly ReadonlyMap<number, number>[] {
  const costs = facts.problem.people.map(() => new Map<number, number>());
  for (const { person, slot, cost } of facts.problem.preferences)
    costs[facts.personIndex.get(person)!]!.set(facts.slotIndex.get(slot)!, cost);
  return costs;
}
