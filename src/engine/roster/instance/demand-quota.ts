import type { Person, Quota } from '../model.js';
import type { DemandQuota } from './facts.js';

/** A quota as the rules and costs read it. */
export function demandQuota({ categories, roles = [], min, weight, reserved = false, leads = false }: Quota): DemandQuota {
  return { categories: new Set(categories), roles: roles.length === 0 ? null : new Set(roles), min, weight, reserved, leads };
}

/** Does the person count in the quota? */
export function countsIn({ categories, roles }: DemandQuota, person: Person): boolean {
  return categories.has(person.category) && (roles === null || person.roles.some((role) => roles.has(role)));
}

/** How many of the people in a slot count for the demand of its choice: without those who lead, only who counts as one of them. */
export function countedPeople(quotas: readonly DemandQuota[], people: readonly Person[]): number {
  const lead = quotas.find(({ leads }) => leads);
  if (lead === undefined) return people.length;
  const leaders = people.filter((person) => countsIn(lead, person)).length;
  return leaders >= lead.min ? people.length : leaders;
}
