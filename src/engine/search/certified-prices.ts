import type { Instance } from '../roster/instance/instance.js';
import type { CertifiedPrices } from '../roster/model.js';
import { minutesOf } from '../roster/time.js';
import type { BoundPrices } from './bound/certificate.js';
import type { QuotaName } from './extras/extras.js';

/** The prices of a certificate by the positions of an instance, to begin a search with; what names nothing in it is left out. */
export function indexPrices(instance: Instance, prices: CertifiedPrices): BoundPrices {
  const { problem, personIndex, placeIndex, slotIndex, days } = instance;
  const choices = problem.choices ?? [];
  const choiceIndex = new Map(choices.map(({ id }, at) => [id, at]));
  const dayIndex = new Map(days.map((day, at) => [day, at]));
  const demand = (id: string, position: number): QuotaName | null => {
    const slot = slotIndex.get(id);
    if (slot !== undefined) return { slot, choice: null, position };
    const choice = choiceIndex.get(id);
    return choice === undefined ? null : { slot: null, choice, position };
  };
  return {
    slots: byPosition(prices.slots, slotIndex, problem.slots.length),
    choices: byPosition(prices.choices, choiceIndex, choices.length),
    donors: byPosition(prices.donors, placeIndex, problem.places.length),
    quotas: known(prices.quotas, ([id, position, price]) => {
      const quota = demand(id, position);
      return quota && { ...quota, price };
    }),
    seats: known(prices.seats, ([slot, id, position, price]) => {
      const [at, quota] = [slotIndex.get(slot), demand(id, position)];
      return at === undefined || quota === null ? null : { at, quota, price };
    }),
    trios: known(prices.trios, ([one, other, third, price]) => {
      const trio = [slotIndex.get(one), slotIndex.get(other), slotIndex.get(third)] as const;
      return trio.includes(undefined) ? null : { slots: trio as readonly [number, number, number], price };
    }),
    releases: known(prices.releases, ([id, moment, price]) => {
      const place = placeIndex.get(id);
      return place === undefined ? null : { place, minute: minutesOf(moment), price };
    }),
    directions: known(prices.directions, ([who, where, from, price]) => {
      const [person, place, employer] = [personIndex.get(who), placeIndex.get(where), placeIndex.get(from)];
      return person === undefined || place === undefined || employer === undefined ? null : { person, place, employer, price };
    }),
    dates: known(prices.dates, ([who, where, on, price]) => {
      const [person, place, day] = [personIndex.get(who), placeIndex.get(where), dayIndex.get(on)];
      return person === undefined || place === undefined || day === undefined ? null : { person, place, day, price };
    }),
  };
}

function byPosition(prices: readonly (readonly [string, number])[], index: ReadonlyMap<string, number>, count: number): number[] {
  const list = Array.from({ length: count }, () => 0);
  for (const [id, price] of prices) if (index.has(id)) list[index.get(id)!] = price;
  return list;
}

function known<Named, Known>(prices: readonly Named[], find: (named: Named) => Known | null): Known[] {
  return prices.flatMap((named) => find(named) ?? []);
}
