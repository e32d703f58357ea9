import type { Duty, Role, RosterProblem } from '../engine/index.js';

/**
 * In which role each duty is done: that of its slot, but one member of a team, the first who can, has the chair.
 * Undefined in a slot that the problem does not have.
 */
export function dutyRoles({ slots, people }: RosterProblem, duties: readonly Duty[]): (duty: Duty) => Role | undefined {
  const roleOf = new Map(slots.map(({ id, role }) => [id, role]));
  const canChair = new Set(people.filter(({ roles }) => roles.includes('chair')).map(({ id }) => id));
  const chairOf = new Map<string, string>();
  for (const { person, slot } of duties.toSorted((a, b) => (a.person < b.person ? -1 : 1)))
    if (roleOf.get(slot) === 'commission' && canChair.has(person) && !chairOf.has(slot)) chairOf.set(slot, person);
  return ({ person, slot }) => (chairOf.get(slot) === person ? 'chair' : roleOf.get(slot));
}
