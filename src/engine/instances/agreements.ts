import type { Random } from '../random.js';
import { compile } from '../roster/instance/compile.js';
import type { Duty, Person, Preference, RosterProblem, Visit } from '../roster/model.js';
import { SET_RULES } from '../roster/rules/index.js';
import type { School } from './landscape.js';

/** Where people served in the last campaign: up to three schools of their district. */
export function lastCampaign(random: Random, people: readonly Person[], schools: readonly School[]): readonly Visit[] {
  return people.flatMap(({ id }) => {
    const home = random.pick(schools).place.district;
    const near = schools.filter(({ place }) => place.district === home);
    return random
      .shuffled(near)
      .slice(0, random.between(0, 3))
      .map(({ place }) => ({ person: id, place: place.id }));
  });
}

/** Some duties that people would rather not have. */
export function dislikes(random: Random, problem: RosterProblem): readonly Preference[] {
  if (problem.slots.length === 0) return [];
  return problem.people
    .filter(() => random.chance(0.1))
    .map(({ id }) => ({ person: id, slot: random.pick(problem.slots).id, cost: random.between(1, 10) }));
}

/** A roster as people may have been told it before: for a share of the slots a person whom every rule allows. */
export function publishedBefore(random: Random, problem: RosterProblem, share: number): readonly Duty[] {
  if (share === 0) return [];
  const instance = compile(problem);
  const slotsOf: number[][] = problem.people.map(() => []);
  const peopleOf: number[][] = problem.slots.map(() => []);
  const roster = { duties: [], slotsOf, peopleOf, flows: new Map<number, number>() };
  return problem.slots.flatMap(({ id }, slot) => {
    if (!random.chance(share)) return [];
    const free = [...instance.candidatesOfSlot[slot]!].filter((person) =>
      SET_RULES.every((rule) => rule.admits(instance, roster, person, slot)),
    );
    if (free.length === 0) return [];
    const person = random.pick(free);
    slotsOf[person]!.push(slot);
    peopleOf[slot]!.push(person);
    return [{ person: problem.people[person]!.id, slot: id }];
  });
}
