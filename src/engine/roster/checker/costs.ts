import type { Category, Quota, Slot, Terms } from '../model.js';
import { type Book, type Service, dateOf, groupBy, nameOf, travelFromHome } from './book.js';
import { mutualPairs } from './mutual-pairs.js';

/** The nine terms of the objective. */
export function costsOf(book: Book, services: readonly Service[]): Terms {
  const { weights, reciprocity } = book.problem.rules;
  const byPerson = [...groupBy(services, ({ person }) => person.id).values()];
  return {
    shortage: shortageOf(book, services),
    change: weights.change * brokenPromises(book, services),
    balance: weights.balance * sum(byPerson, (own) => own[0]!.person.share * own.length * own.length),
    trip: weights.tripMinute * sum(byPerson, (own) => tripMinutes(book, own)),
    repeatPlace: weights.repeatPlace * sum(byPerson, repeats),
    lastYear: weights.lastYear * returnsOf(book, services),
    reciprocity: reciprocity === 'soft' ? weights.reciprocity * mutualPairs(services).length : 0,
    preference: dislikes(book, services),
    person: weights.person * byPerson.length,
  };
}

function shortageOf(book: Book, services: readonly Service[]): number {
  const present = groupBy(services, ({ slot }) => slot.id);
  return sum(book.problem.slots, (slot) => {
    const categories = (present.get(slot.id) ?? []).map(({ person }) => person.category);
    return missing(slot, categories) + sum(slot.quotas, (quota) => missingInQuota(quota, categories));
  });
}

function missing(slot: Slot, present: readonly Category[]): number {
  return present.length < slot.required ? slot.weight * (slot.required - present.length) : 0;
}

function missingInQuota(quota: Quota, present: readonly Category[]): number {
  const count = present.filter((category) => quota.categories.includes(category)).length;
  return count < quota.min ? quota.weight * (quota.min - count) : 0;
}

function brokenPromises(book: Book, services: readonly Service[]): number {
  const kept = new Set(services.map(({ person, slot }) => nameOf({ person: person.id, slot: slot.id })));
  return book.problem.published.filter(
    (duty) => book.people.has(duty.person) && book.slots.has(duty.slot) && !kept.has(nameOf(duty)),
  ).length;
}

function tripMinutes(book: Book, own: readonly Service[]): number {
  const trips = groupBy(own, ({ slot }) => JSON.stringify([dateOf(slot), slot.place]));
  return sum([...trips.values()], ([first]) => travelFromHome(book, first!.person, first!.slot.place));
}

function repeats(own: readonly Service[]): number {
  const places = groupBy(own, ({ slot }) => slot.place);
  return sum([...places.values()], (duties) => new Set(duties.map(({ slot }) => dateOf(slot))).size - 1);
}

function returnsOf(book: Book, services: readonly Service[]): number {
  const visited = new Set(services.map(({ person, slot }) => JSON.stringify([person.id, slot.place])));
  return book.problem.history.filter(({ person, place }) => visited.has(JSON.stringify([person, place]))).length;
}

function dislikes(book: Book, services: readonly Service[]): number {
  const kept = new Set(services.map(({ person, slot }) => nameOf({ person: person.id, slot: slot.id })));
  return sum(
    book.problem.preferences.filter((preference) => kept.has(nameOf(preference))),
    ({ cost }) => cost,
  );
}

function sum<T>(items: readonly T[], costOf: (item: T) => number): number {
  return items.reduce((total, item) => total + costOf(item), 0);
}
