import type { Choice, Person, Quota } from '../model.js';
import { type Book, type Service, groupBy } from './book.js';
import type { Violation } from './violation.js';

/** H14 and H15: seats that are kept, and choices. */
export function checkDemands({ problem }: Book, services: readonly Service[]): Violation[] {
  const bySlot = groupBy(services, ({ slot }) => slot.id);
  const slots = [...bySlot.values()].flatMap((present) => {
    const { id, required, quotas } = present[0]!.slot;
    return seats(id, required, quotas, present).map((violation) => ({ ...violation, slot: id }));
  });
  const choices = (problem.choices ?? []).flatMap((choice) => {
    const present = servicesIn(choice, services);
    const all = [...seats(choice.id, choice.required, choice.quotas, present), ...spread(choice, present)];
    return all.map((violation) => ({ ...violation, choice: choice.id }));
  });
  return [...slots, ...choices];
}

/** The duties in the slots of a choice. */
export function servicesIn(choice: Choice, services: readonly Service[]): readonly Service[] {
  return services.filter(({ slot }) => choice.slots.includes(slot.id));
}

/** Does the person count in the quota? */
export function belongs({ categories, roles = [] }: Quota, { category, roles: own }: Person): boolean {
  return categories.includes(category) && (roles.length === 0 || own.some((role) => roles.includes(role)));
}

function seats(id: string, required: number, quotas: readonly Quota[], present: readonly Service[]): Violation[] {
  const broken = quotas.some((quota) => {
    const strangers = present.filter(({ person }) => !belongs(quota, person)).length;
    return quota.reserved === true && strangers > 0 && strangers > required - quota.min;
  });
  const message = { ru: `${id}: занято оставленное для других место`, en: `${id}: a seat kept for others is taken` };
  return broken ? [{ rule: 'H14', message }] : [];
}

function spread({ id, open, required }: Choice, present: readonly Service[]): Violation[] {
  const places = new Set(present.map(({ slot }) => slot.id)).size;
  if (places <= open && present.length <= required) return [];
  const message = {
    ru: `${id}: выбрано работ ${places} (можно ${open}), людей ${present.length} (нужно ${required})`,
    en: `${id}: ${places} slots used (${open} allowed) by ${present.length} people (${required} required)`,
  };
  return [{ rule: 'H15', message }];
}
