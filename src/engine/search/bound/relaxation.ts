import type { Layout } from '../layout.js';
import { coupleDates, linkVisit, noCouplings, tellCharges, type Couplings } from './couplings.js';
import { PIN_REWARD } from './day-choices.js';
import { newDesk, planPerson, type PersonPlan, type PricingDesk } from './person-plan.js';
import { CATEGORY_COUNT, GRAIN, noPrices, tellEarnings, type Prices } from './prices.js';

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
  /** By first cost: sum of its links' prices. */
  readonly mass: Float64Array;
}

/** Sets a relaxation up, with no price known. */
export function relax(layout: Layout): Relaxation {
  const slope = noPrices(layout);
  const directions = layout.reciprocity === 'off' ? 0 : layout.places * layout.places;
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
      mass: new Float64Array(layout.stations + directions),
    },
  };
}

/** A price list that learns of every new coupling. */
export function newPrices(relaxation: Relaxation): Prices {
  const prices = noPrices(relaxation.layout);
  for (const _ of relaxation.couplings.repeatStation) prices.repeat.push(0);
  for (const _ of relaxation.couplings.linkVisit) prices.link.push(0);
  relaxation.lists.push(prices);
  return prices;
}

/** The value of the relaxation at the prices, in thousandths: no roster costs less. Leaves `chosen` and `slope`. */
export function evaluatePrices(relaxation: Relaxation, prices: Prices): number {
  const { layout, couplings, work, slope } = relaxation;
  tellEarnings(layout, prices, work.earned);
  tellCharges(couplings, prices, work.charges);
  slope.slot.set(layout.required);
  slope.quota.set(layout.quotaMin);
  let value = layout.constantCost * GRAIN + layout.pins * PIN_REWARD + valueOfDemand(layout, prices);
  value += planEverybody(relaxation);
  meetCouplings(relaxation);
  value += valueOfDates(relaxation, prices);
  value += valueOfFirstCosts(relaxation, prices);
  clearCounts(relaxation);
  return value;
}

function valueOfDemand(layout: Layout, prices: Prices): number {
  let value = 0;
  for (let slot = 0; slot < layout.slots; slot += 1) value += layout.required[slot]! * prices.slot[slot]!;
  for (let quota = 0; quota < prices.quota.length; quota += 1) value += layout.quotaMin[quota]! * prices.quota[quota]!;
  return value;
}

function planEverybody({ layout, work, chosen }: Relaxation): number {
  let value = 0;
  chosen.length = 0;
  for (let person = 0; person < layout.people; person += 1) {
    planPerson(layout, work.charges, work.earned, person, work.desk, work.plan);
    value += work.plan.cost;
    for (const pair of work.plan.pairs) chosen.push(pair);
  }
  return value;
}

/** Counts what the plans use and couples what they repeat or go to first. */
function meetCouplings(relaxation: Relaxation): void {
  const { layout, chosen, work, couplings, slope, lists } = relaxation;
  work.round += 1;
  for (const pair of chosen) {
    const slot = layout.pairSlot[pair]!;
    slope.slot[slot]! -= 1;
    for (let quota = layout.quotaFirst[slot]!; quota < layout.quotaFirst[slot + 1]!; quota += 1)
      if ((layout.quotaMask[quota]! >> layout.personCategory[layout.pairPerson[pair]!]!) & 1) slope.quota[quota]! -= 1;
    const visit = layout.pairVisit[pair]!;
    if (work.seen[visit] === work.round) continue;
    work.seen[visit] = work.round;
    const station = layout.visitStation[visit]!;
    work.dates[station]! += 1;
    if (isRepeated(layout, work.dates[station]!) && !couplings.repeatOf.has(station)) coupleDates(couplings, station, lists);
    if (!couplings.linksOf.has(visit)) linkVisit(couplings, visit, lists);
  }
}

function isRepeated(layout: Layout, dates: number): boolean {
  return dates > layout.maxDatesPerPlace || (dates > 1 && layout.repeatCost > 0);
}

/** Repeated dates: max(0, n − 1) · cost, at most `maxDatesPerPlace` dates, is at least price · n − what is given back here. */
function valueOfDates({ layout, couplings, slope, work }: Relaxation, prices: Prices): number {
  let value = 0;
  const cost = layout.repeatCost * GRAIN;
  for (let index = 0; index < couplings.repeatStation.length; index += 1) {
    const price = prices.repeat[index]!;
    const dates = work.dates[couplings.repeatStation[index]!]!;
    const free = Math.min(1, layout.maxDatesPerPlace);
    const over = Math.max(0, price - cost * free);
    value -= free * price + (over > 0 ? over * (layout.maxDatesPerPlace - free) : 0);
    slope.repeat[index] = dates - (over > 0 ? layout.maxDatesPerPlace : free);
  }
  return value;
}

/** First costs: each is paid, or not, as its links' prices make it worth while; two opposite directions pay once together. */
function valueOfFirstCosts({ layout, couplings, slope, work }: Relaxation, prices: Prices): number {
  const { mass } = work;
  const { linkCost } = couplings;
  for (const cost of linkCost) mass[cost] = 0;
  for (let link = 0; link < linkCost.length; link += 1) mass[linkCost[link]!]! += prices.link[link]!;
  let value = 0;
  const done = new Set<number>();
  for (let link = 0; link < linkCost.length; link += 1) {
    const cost = linkCost[link]!;
    const paid = isPaid(layout, mass, cost);
    slope.link[link] = (work.seen[couplings.linkVisit[link]!] === work.round ? 1 : 0) - (paid ? 1 : 0);
    if (done.has(cost)) continue;
    done.add(cost);
    value += valueOfFirstCost(layout, mass, cost, done);
  }
  return value;
}

function valueOfFirstCost(layout: Layout, mass: Float64Array, cost: number, done: Set<number>): number {
  const here = mass[cost]!;
  if (cost < layout.stations) return Math.min(0, layout.stationFirstCost[cost]! * GRAIN - here);
  const opposite = oppositeOf(layout, cost);
  done.add(opposite);
  const there = mass[opposite]!;
  return -Math.max(here, there, here + there - layout.reciprocityCost * GRAIN);
}

function oppositeOf(layout: Layout, cost: number): number {
  const at = cost - layout.stations;
  const from = Math.floor(at / layout.places);
  return layout.stations + (at - from * layout.places) * layout.places + from;
}

function isPaid(layout: Layout, mass: Float64Array, cost: number): boolean {
  const here = mass[cost]!;
  if (cost < layout.stations) return here > layout.stationFirstCost[cost]! * GRAIN;
  const there = mass[oppositeOf(layout, cost)]!;
  const price = layout.reciprocityCost * GRAIN;
  if (here > price && there > price) return true;
  return here > there || (here === there && here > 0);
}

function clearCounts({ layout, chosen, work }: Relaxation): void {
  for (const pair of chosen) work.dates[layout.visitStation[layout.pairVisit[pair]!]!] = 0;
}
