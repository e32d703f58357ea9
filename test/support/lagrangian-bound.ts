import { checkDuties, type BoundCertificate, type Instance } from '../../src/engine/index.js';

/**
 * Computes the bound of a certificate again, by trying every set of duties of every person: slow, and shares nothing with the
 * pricing of the engine. For small problems without pins.
 */
export function boundOfCertificate(instance: Instance, certificate: BoundCertificate): number {
  const { problem, slots } = instance;
  const { grain } = certificate;
  const { weights, reciprocity } = problem.rules;
  let value = instance.published.length * weights.change * grain;
  for (const [slot, price] of certificate.slots.entries()) value += price * slots.required[slot]!;
  for (const [choice, price] of certificate.choices.entries()) value += price * instance.choices[choice]!.required;
  for (const { slot, quota, price } of certificate.quotas) value += price * slots.quotas[slot]![quota]!.min;
  const directions = sums(certificate.directions, ({ employer, place }) => `${employer} ${place}`);
  const cost = reciprocity === 'hard' ? Infinity : weights.reciprocity * grain;
  for (const [direction, here] of directions) {
    const opposite = direction.split(' ').toReversed().join(' ');
    const there = directions.get(opposite) ?? 0;
    if (!directions.has(opposite) || direction < opposite) value -= Math.max(here, there, here + there - cost);
  }
  for (const person of problem.people.keys()) value += cheapestSchedule(instance, certificate, person);
  return value;
}

function sums<T extends { readonly price: number }>(prices: readonly T[], keyOf: (price: T) => string): Map<string, number> {
  const total = new Map<string, number>();
  for (const price of prices) total.set(keyOf(price), (total.get(keyOf(price)) ?? 0) + price.price);
  return total;
}

/** The least cost of a set of duties that keeps the person's own rules, at the prices. */
function cheapestSchedule(instance: Instance, certificate: BoundCertificate, person: number): number {
  const options = Array.from(instance.slotsOfPerson[person]!);
  let best = 0;
  for (let subset = 1; subset < 2 ** options.length; subset += 1) {
    const chosen = options.filter((_, bit) => (subset >> bit) & 1);
    if (isOwnRulesBroken(instance, person, chosen)) continue;
    best = Math.min(best, pricedCost(instance, certificate, person, chosen));
  }
  return best;
}

const OWN_RULES = new Set(['H6', 'H7', 'H8']);

function isOwnRulesBroken({ problem }: Instance, person: number, chosen: readonly number[]): boolean {
  const duties = chosen.map((slot) => ({ person: problem.people[person]!.id, slot: problem.slots[slot]!.id }));
  return checkDuties(problem, duties).violations.some(({ rule }) => OWN_RULES.has(rule));
}

function pricedCost(instance: Instance, certificate: BoundCertificate, person: number, chosen: readonly number[]): number {
  const { problem, slots, people, homeMinutes, preferencesOf, published } = instance;
  const { weights } = problem.rules;
  const { grain } = certificate;
  let cost = weights.balance * people.share[person]! * chosen.length ** 2 + weights.person;
  const visits = new Set<string>();
  for (const slot of chosen) {
    cost += preferencesOf[person]!.get(slot) ?? 0;
    cost -= weights.change * published.filter((duty) => duty.person === person && duty.slot === slot).length;
    visits.add(`${slots.place[slot]!} ${slots.day[slot]!}`);
  }
  const dates = sums(
    [...visits].map((visit) => ({ place: visit.split(' ')[0]!, price: 1 })),
    ({ place }) => place,
  );
  for (const [place, count] of dates) {
    cost += weights.repeatPlace * (count - 1);
    if (instance.historyOf[person]!.includes(Number(place))) cost += weights.lastYear;
  }
  let priced = cost * grain;
  for (const slot of chosen) {
    priced -= certificate.slots[slot]! + (certificate.choices[slots.choice[slot]!] ?? 0);
    for (const { slot: at, quota, price } of certificate.quotas)
      if (at === slot && slots.quotas[at]![quota]!.categories.has(problem.people[person]!.category)) priced -= price;
  }
  for (const visit of visits) {
    const place = Number(visit.split(' ')[0]);
    priced += weights.tripMinute * homeMinutes[person * problem.places.length + place]! * grain;
  }
  for (const each of certificate.directions) if (each.person === person && dates.has(String(each.place))) priced += each.price;
  return priced;
}
