import type { Choice, Quota, Slot, Terms } from '../model.js';
import { type Book, type Service, dateOf, groupBy, minuteOf, nameOf, travelBetween, travelFromHome } from './book.js';
import { belongs, servicesIn } from './demands.js';
import { mutualPairs } from './mutual-pairs.js';

/** The terms of the objective. */
export function costsOf(book: Book, services: readonly Service[]): Terms {
  const { weights, reciprocity } = book.problem.rules;
  const byPerson = [...groupBy(services, ({ person }) => person.id).values()];
  return {
    shortage: shortageOf(book, services),
    change: weights.change * brokenPromises(book, services),
    balance: weights.balance * sum(byPerson, (own) => unevenness(book, own)),
    trip: weights.tripMinute * sum(byPerson, (own) => tripMinutes(book, own)),
    repeatPlace: weights.repeatPlace * sum(byPerson, repeats),
    lastYear: weights.lastYear * returnsOf(book, services),
    reciprocity: reciprocity === 'soft' ? weights.reciprocity * mutualPairs(services).length : 0,
    preference: dislikes(book, services),
    person: weights.person * byPerson.length,
    duplication: duplicates(book, services),
    donorBalance: (weights.donorBalance ?? 0) * imbalance(book, services),
  };
}

/** The square of a person's load over the campaign, less that of what other rosters give them. */
function unevenness({ tasks }: Book, own: readonly Service[]): number {
  const { id, share } = own[0]!.person;
  const others = (tasks.get(id) ?? []).filter(({ counts }) => counts === true).length;
  return share * ((own.length + others) ** 2 - others ** 2);
}

function shortageOf(book: Book, services: readonly Service[]): number {
  const present = groupBy(services, ({ slot }) => slot.id);
  const ofSlots = sum(book.problem.slots, (slot) => unmet(slot, present.get(slot.id) ?? []));
  return ofSlots + sum(book.problem.choices ?? [], (choice) => unmet(choice, servicesIn(choice, services)));
}

function unmet(demand: Slot | Choice, present: readonly Service[]): number {
  const { required, weight, quotas } = demand;
  const counted = present.filter((service) => isLed(quotas, service, present)).length;
  const missing = counted < required ? weight * (required - counted) : 0;
  return missing + sum(quotas, (quota) => missingInQuota(quota, present));
}

/** Somebody counts beside those who lead, or as one of them. */
function isLed(quotas: readonly Quota[], { person, slot }: Service, present: readonly Service[]): boolean {
  return quotas.every((quota) => {
    if (quota.leads !== true || belongs(quota, person)) return true;
    return present.filter((other) => other.slot.id === slot.id && belongs(quota, other.person)).length >= quota.min;
  });
}

function missingInQuota(quota: Quota, present: readonly Service[]): number {
  const count = present.filter(({ person }) => belongs(quota, person)).length;
  return count < quota.min ? quota.weight * (quota.min - count) : 0;
}

function brokenPromises(book: Book, services: readonly Service[]): number {
  const kept = new Set(services.map(({ person, slot }) => nameOf({ person: person.id, slot: slot.id })));
  return book.problem.published.filter(
    (duty) => book.people.has(duty.person) && book.slots.has(duty.slot) && !kept.has(nameOf(duty)),
  ).length;
}

function tripMinutes(book: Book, own: readonly Service[]): number {
  if (book.problem.rules.routes === true) return routeMinutes(book, own);
  const trips = groupBy(own, ({ slot }) => JSON.stringify([dateOf(slot), slot.place]));
  return sum([...trips.values()], ([first]) => travelFromHome(book, first!.person, first!.slot.place));
}

/** Each day from home to the first place, then on from place to place. */
function routeMinutes(book: Book, own: readonly Service[]): number {
  const position = new Map(book.problem.slots.map(({ id }, index) => [id, index]));
  return sum([...groupBy(own, ({ slot }) => dateOf(slot)).values()], (ofDay) => {
    const way = [...ofDay].sort(
      ({ slot: a }, { slot: b }) => minuteOf(a.start) - minuteOf(b.start) || position.get(a.id)! - position.get(b.id)!,
    );
    const legs = way.slice(1).map(({ slot }, index) => travelBetween(book, way[index]!.slot.place, slot.place));
    return travelFromHome(book, way[0]!.person, way[0]!.slot.place) + sum(legs, (minutes) => minutes);
  });
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

function duplicates({ problem }: Book, services: readonly Service[]): number {
  const { duplication, weights } = problem.rules;
  if (duplication !== 'soft') return 0;
  return (weights.duplication ?? 0) * services.filter(({ slot }) => slot.observed === true).length;
}

/** The squares of what each place gives less what it gets, in duties of people employed at another place. */
function imbalance({ problem }: Book, services: readonly Service[]): number {
  const lent = services.flatMap(({ person, slot }) =>
    [...new Set(person.affiliations.filter(({ kind }) => kind === 'employment').map(({ place }) => place))]
      .filter((from) => from !== slot.place)
      .map((from) => ({ from, to: slot.place })),
  );
  return sum(problem.places, ({ id }) => {
    const net = lent.filter(({ from }) => from === id).length - lent.filter(({ to }) => to === id).length;
    return net ** 2;
  });
}

function sum<T>(items: readonly T[], costOf: (item: T) => number): number {
  return items.reduce((total, item) => total + costOf(item), 0);
}
