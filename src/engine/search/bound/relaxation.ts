import type { Layout } from '../layout.js';
import { coupleDates, linkVisit, noCouplings, oppositeOf, tellCharges, type Couplings } from './couplings.js';
import { PIN_REWARD } from './day-choices.js';
import { newDesk, planPerson, type PersonPlan, type PricingDesk } from './person-plan.js';
import { CATEGORY_COUNT, GRAIN, noPrices, tellEarnings, type Prices } from './prices.js';
import { bestDates, costOfDates } from './station-costs.js';

/** The Lagrangian relaxation of a roster problem: everything that couples people is priced, each person plans alone. */
export interface Relaxation {
  readonly layout: Layout;
  readonly couplings: Couplings;
  /** Price lists that must learn of every new coupling. */
  readonly lists: Prices[];
  /** The pairs that the people's plans chose at the last evaluation. */
  readonly chosen: number[];
  /** Where the value rises fastest at the last evaluation (a supergradient). */
  readonly slope: Prices;
  readonly work: Work;
}

interface Work {
  readonly earned: Float64Array;
  readonly charges: Float64Array;
  readonly desk: PricingDesk;
  readonly plan: PersonPlan;
  readonly dates: Int32Array;
  readonly seen: Int32Array;
  round: number;
  /** By direction: sum of its links' prices. */
  readonly mass: Float64Array;
}

/** Sets a relaxation up, with no price known. */
export function relax(layout: Layout): Relaxation {
  const slope = noPrices(layout);
  return {
    layout,
    couplings: noCouplings(layout),
    lists: [slope],
    chosen: [],
    slope,
    work: {
      earned: new Float64Array(CATEGORY_COUNT * layout.slots),
      charges: new Float64Array(layout.visits),
      desk: newDesk(layout),
      plan: { cost: 0, pairs: [] },
      dates: new Int32Array(layout.stations),
      seen: new Int32Array(layout.visits),
      round: 0,
      mass: new Float64Array(layout.reciprocity === 'off' ? 0 : layout.places * layout.places),
    },
  };
}

/** A price list that learns of every new coupling. */
export function newPrices(relaxation: Relaxation): Prices {
  const prices = noPrices(relaxation.layout);
  for (const _ of relaxation.couplings.dateStation) prices.date.push(0);
  for (const _ of relaxation.couplings.linkVisit) prices.link.push(0);
  relaxation.lists.push(prices);
  return prices;
}

/** Writes what people earn and pay at the prices. */
export function tellTerms({ layout, couplings, work }: Relaxation, prices: Prices): void {
  tellEarnings(layout, prices, work.earned);
  tellCharges(couplings, prices, work.charges);
}

/** The value of the relaxation at the prices, in thousandths: no roster costs less. Leaves `chosen` and `slope`. */
export function evaluatePrices(relaxation: Relaxation, prices: Prices): number {
  const { layout, slope } = relaxation;
  tellTerms(relaxation, prices);
  slope.slot.set(layout.required);
  slope.quota.set(layout.quotaMin);
  if (layout.extras !== null) slope.choice.set(layout.extras.choiceRequired);
  let value = layout.constantCost * GRAIN + layout.pins * PIN_REWARD + valueOfDemand(layout, prices);
  value += planEverybody(relaxation, prices);
  meetCouplings(relaxation);
  return value + valueOfDirections(relaxation, prices);
}

function valueOfDemand(layout: Layout, prices: Prices): number {
  let value = 0;
  for (let slot = 0; slot < layout.slots; slot += 1) value += layout.required[slot]! * prices.slot[slot]!;
  for (let quota = 0; quota < prices.quota.length; quota += 1) value += layout.quotaMin[quota]! * prices.quota[quota]!;
  for (let choice = 0; choice < prices.choice.length; choice += 1)
    value += layout.extras!.choiceRequired[choice]! * prices.choice[choice]!;
  return value;
}

function planEverybody(relaxation: Relaxation, prices: Prices): number {
  const { layout, work, chosen } = relaxation;
  const { plan } = work;
  let value = 0;
  chosen.length = 0;
  for (let person = 0; person < layout.people; person += 1) {
    planPerson(layout, work.charges, work.earned, person, work.desk, plan);
    value += plan.cost - creditOf(relaxation, prices, person);
    for (const pair of plan.pairs) chosen.push(pair);
  }
  return value;
}

/** What the dates that a person pays by their prices are worth at most: the cost of dates is at least price · dates − credit. */
function creditOf({ layout, couplings, slope }: Relaxation, prices: Prices, person: number): number {
  let credit = 0;
  for (const index of couplings.datesOf[person]!) {
    const station = couplings.dateStation[index]!;
    const price = prices.date[index]!;
    const dates = bestDates(layout, station, price, couplings.dateVisits[index]!.length);
    credit += price * dates - costOfDates(layout, station, dates);
    slope.date[index] = -dates;
  }
  return credit;
}

/** Counts what the plans use, and couples dates that cost something and visits that go in a direction. */
function meetCouplings({ layout, chosen, work, couplings, slope, lists }: Relaxation): void {
  work.round += 1;
  for (const pair of chosen) {
    const slot = layout.pairSlot[pair]!;
    slope.slot[slot]! -= 1;
    if (layout.extras !== null && layout.extras.choiceOf[slot]! >= 0) slope.choice[layout.extras.choiceOf[slot]!]! -= 1;
    for (let quota = layout.quotaFirst[slot]!; quota < layout.quotaFirst[slot + 1]!; quota += 1)
      if ((layout.quotaMask[quota]! >> layout.personCategory[layout.pairPerson[pair]!]!) & 1) slope.quota[quota]! -= 1;
    const visit = layout.pairVisit[pair]!;
    if (work.seen[visit] === work.round) continue;
    work.seen[visit] = work.round;
    const station = layout.visitStation[visit]!;
    work.dates[station]! += 1;
    const index = couplings.dateOf.get(station);
    if (index !== undefined) slope.date[index]! += 1;
    else if (costOfDates(layout, station, work.dates[station]!) > 0) coupleDates(couplings, station, lists);
    if (!couplings.linksOf.has(visit)) linkVisit(couplings, visit, lists);
  }
  for (const pair of chosen) work.dates[layout.visitStation[layout.pairVisit[pair]!]!] = 0;
}

/** Each direction is taken, or not, as its links' prices make it worth while; two opposite ones pay once together. */
function valueOfDirections({ layout, couplings, slope, work }: Relaxation, prices: Prices): number {
  const { mass } = work;
  const { linkDirection } = couplings;
  for (const direction of linkDirection) mass[direction] = 0;
  for (let link = 0; link < linkDirection.length; link += 1) mass[linkDirection[link]!]! += prices.link[link]!;
  let value = 0;
  const done = new Set<number>();
  for (let link = 0; link < linkDirection.length; link += 1) {
    const direction = linkDirection[link]!;
    slope.link[link] = (work.seen[couplings.linkVisit[link]!] === work.round ? 1 : 0) - (isTaken(layout, mass, direction) ? 1 : 0);
    if (done.has(direction)) continue;
    const opposite = oppositeOf(layout, direction);
    done.add(direction).add(opposite);
    const [here, there] = [mass[direction]!, mass[opposite]!];
    value -= Math.max(here, there, here + there - layout.reciprocityCost * GRAIN);
  }
  return value;
}

function isTaken(layout: Layout, mass: Float64Array, direction: number): boolean {
  const here = mass[direction]!;
  const there = mass[oppositeOf(layout, direction)]!;
  const price = layout.reciprocityCost * GRAIN;
  if (here > price && there > price) return true;
  return here > there || (here === there && here > 0);
}
