import type { Person, Quota } from '../model.js';
import type { DemandQuota } from './facts.js';

/** A quota as the rules and costs read it. */
export function demandQuota({ categories, roles = [], min, weight, reserved = false }: Quota): DemandQuota {
  return { categories: new Set(categories), roles: roles.length === 0 ? null : new Set(roles), min, weight, reserved };
}

/** Does the person count in the quota? */
export function countsIn({ categories, roles }: DemandQuota, person: Person): boolean {
  return categories.has(person.category) && (roles === null || person.roles.some((role) => roles.has(role)));
}
