import { cheapestDay, type Offer, type TriosOfSlot } from './cheapest-day.js';
import type { Columns } from './columns.js';
import type { TellFault } from './fault.js';
import type { KnownPrices, PricedTrio } from './known-prices.js';
import { MISSED_PIN, offersAt, type PersonOffers } from './offers.js';

/** The least cost of a schedule of each person at the prices, with the pins given back, summed, in `grain`-ths. */
export function leastSchedules(columns: Columns, prices: KnownPrices, grain: number, tell: TellFault): bigint {
  const { people, rules } = columns.problem;
  const offersOf = offersAt(columns, prices, grain);
  const trios = triosOfSlots(prices);
  const shares = prices.trios.reduce((sum, { price }) => sum + price, 0);
  let value = 0n;
  for (const [at, person] of people.entries()) {
    const load = (duties: number) =>
      grain * (rules.weights.balance * person.share * duties * duties + (duties > 0 ? rules.weights.person : 0));
    const own = offersOf(person);
    if (isTooLarge(own, load, rules.weights.tripMinute * grain, shares))
      tell(`people[${at}]`, 'числа слишком велики для точного счёта', 'the numbers are too large to be counted exactly');
    else value += BigInt(leastSchedule(columns, trios, own, load)) + BigInt(own.pins) * BigInt(MISSED_PIN * grain);
  }
  return value;
}

function triosOfSlots({ trios }: KnownPrices): TriosOfSlot {
  const bySlot = new Map<number, PricedTrio[]>();
  for (const trio of trios) for (const slot of trio.slots) bySlot.set(slot, [...(bySlot.get(slot) ?? []), trio]);
  return bySlot;
}

/** Could a sum of costs of the person pass what is counted exactly? */
function isTooLarge({ offers, longest }: PersonOffers, load: (duties: number) => number, rate: number, shares: number): boolean {
  const all = offers.reduce(
    (sum, { cost, charge }) => sum + Math.abs(cost) + charge + rate * longest,
    load(offers.length) + shares,
  );
  return all > Number.MAX_SAFE_INTEGER / 4;
}

/** Days are merged into weeks and weeks into the campaign under the limits, then the cost of the load is added. */
function leastSchedule(columns: Columns, trios: TriosOfSlot, own: PersonOffers, load: (duties: number) => number): number {
  const { offers, leg, rooms } = own;
  let campaign = [0];
  for (const ofWeek of runs(offers, ({ slot }) => columns.week[slot]!)) {
    let week = [0];
    for (const ofDay of runs(ofWeek, ({ slot }) => columns.day[slot]!)) {
      const { slot } = ofDay[0]!;
      const room = Math.min(rooms.day(slot), rooms.week(slot), rooms.total);
      week = merged(week, cheapestDay(columns, trios, ofDay, room, leg), rooms.week(slot));
    }
    campaign = merged(campaign, week, rooms.total);
  }
  return Math.min(...campaign.map((cost, duties) => cost + load(duties)));
}

/** The least cost of at most 0, 1, 2 … duties of both parts together. */
function merged(one: readonly number[], other: readonly number[], limit: number): number[] {
  const most = Math.min(one.length + other.length - 2, limit);
  return Array.from({ length: most + 1 }, (_, size) => {
    let least = Infinity;
    for (let taken = Math.max(0, size - one.length + 1); taken < other.length && taken <= size; taken += 1)
      least = Math.min(least, one[size - taken]! + other[taken]!);
    return least;
  });
}

/** Neighbours with the same key together. */
function runs(offers: readonly Offer[], keyOf: (offer: Offer) => number): Offer[][] {
  const lists: Offer[][] = [];
  let last = -1;
  for (const offer of offers) {
    if (lists.length === 0 || keyOf(offer) !== last) lists.push([]);
    last = keyOf(offer);
    lists.at(-1)!.push(offer);
  }
  return lists;
}
