import type { Layout } from '../layout.js';
import { couplingsOf, NO_PREMISES, type Couplings } from './couplings.js';
import { chooseDirections, noFlows, type Flows } from './directions.js';
import { valueOfDonors } from './donor-squares.js';
import { countExtras } from './extra-slopes.js';
import { valueOfChoices, valueOfExtraQuotas, valueOfSeats } from './openings.js';
import { newDesk, planPerson, type PersonPlan, type PricingDesk } from './person-plan.js';
import { GRAIN, PIN_REWARD, noPrices, tellEarnings, type Prices } from './prices.js';
import { valueOfReleases } from './releases.js';
import { chooseDates, tellCharges, type BestDates } from './station-costs.js';
import type { Terms } from './terms.js';
import { chargeLimits, countTrips, valueOfLimits } from './trip-limits.js';
import { countShare, noShares, tellTrios, unpricedTrios, valueOfTrios, type ShareTally } from './trio-prices.js';

/**
 * The Lagrangian relaxation of a roster problem. Everything that couples people, or a person's days at a place, is priced; then each
 * person plans alone, each station chooses its dates, and each two opposite directions are taken or not.
 */
export interface Relaxation {
  readonly layout: Layout;
  readonly couplings: Couplings;
  /** The pairs that the people's plans chose at the last evaluation. */
  readonly chosen: number[];
  /** Where the value rises fastest at the last evaluation (a supergradient). */
  readonly slope: Prices;
  readonly work: Work;
}

interface Work extends Terms {
  /** By visit: what the station gets of it. */
  readonly dues: Float64Array;
  readonly desk: PricingDesk;
  readonly plan: PersonPlan;
  /** By visit: the last round whose plans use it. */
  readonly usedIn: Int32Array;
  round: number;
  readonly shares: ShareTally;
  readonly dates: BestDates;
  readonly flows: Flows;
}

/** Sets a relaxation up, with no price known. */
export function relax(layout: Layout, premises = NO_PREMISES): Relaxation {
  const couplings = couplingsOf(layout, premises);
  const charges = new Float64Array(layout.visits);
  return {
    layout,
    couplings,
    chosen: [],
    slope: noPrices(layout, couplings),
    work: {
      earned: new Float64Array(layout.kindPerson.length * layout.slots),
      charges,
      dues: premises.limits.length === 0 ? charges : new Float64Array(layout.visits),
      trios: unpricedTrios(layout),
      desk: newDesk(layout),
      plan: { cost: 0, pairs: [] },
      usedIn: new Int32Array(layout.visits),
      round: 0,
      shares: noShares(layout.trios),
      dates: { worth: 0, dates: 0, order: [] },
      flows: noFlows(layout),
    },
  };
}

/** Prices of zero for a relaxation. */
export function newPrices({ layout, couplings }: Relaxation): Prices {
  return noPrices(layout, couplings);
}

/** Writes what people earn and pay at the prices. */
export function tellTerms({ layout, couplings, work }: Relaxation, prices: Prices): void {
  tellEarnings(layout, couplings, prices, work.earned);
  tellCharges(layout, prices, work.dues);
  if (couplings.limits.length > 0) {
    work.charges.set(work.dues);
    chargeLimits(couplings.limits, prices, work.charges);
  }
  tellTrios(work.trios, prices);
}

/** The value of the relaxation at the prices, in thousandths: no roster costs less. Leaves `chosen` and `slope`. */
export function evaluatePrices(relaxation: Relaxation, prices: Prices): number {
  const { layout, couplings, work } = relaxation;
  tellTerms(relaxation, prices);
  let value = layout.constantCost * GRAIN + layout.pins * PIN_REWARD + valueOfDemand(relaxation, prices);
  value += planEverybody(relaxation) + valueOfLimits(couplings.limits, prices, relaxation.slope);
  noteUse(relaxation);
  value -= chooseDirections(layout, couplings, prices.link, work.flows);
  return value - letStationsChoose(relaxation, prices);
}

/** What those who are wanted earn together, less what stands for them in the balance of donors and in shares that are released. */
function valueOfDemand({ layout, couplings, slope }: Relaxation, prices: Prices): number {
  slope.slot.set(layout.required);
  slope.quota.set(layout.quotaMin);
  let value = 0;
  for (let slot = 0; slot < layout.slots; slot += 1)
    if ((layout.extras?.choiceOf[slot] ?? -1) < 0) value += layout.required[slot]! * prices.slot[slot]!;
  for (let quota = 0; quota < prices.quota.length; quota += 1) value += layout.quotaMin[quota]! * prices.quota[quota]!;
  value += valueOfChoices(layout, prices, slope) + valueOfExtraQuotas(layout, prices, slope) + valueOfSeats(layout, prices, slope);
  value += valueOfDonors(layout, prices, slope) + valueOfReleases(couplings.releases, prices, slope);
  return value + valueOfTrios(layout.trios, prices, slope);
}

function planEverybody({ layout, work, chosen }: Relaxation): number {
  const { plan } = work;
  let value = 0;
  chosen.length = 0;
  for (let person = 0; person < layout.people; person += 1) {
    planPerson(layout, work, person, work.desk, plan);
    value += plan.cost;
    for (const pair of plan.pairs) chosen.push(pair);
  }
  return value;
}

/** Counts what the plans use. */
function noteUse({ layout, couplings, chosen, work, slope }: Relaxation): void {
  work.round += 1;
  work.shares.visit.fill(-1);
  for (const pair of chosen) {
    const slot = layout.pairSlot[pair]!;
    slope.slot[slot]! -= 1;
    if (layout.extras !== null) countExtras(layout, layout.extras, couplings.releases, slope, pair);
    for (let quota = layout.quotaFirst[slot]!; quota < layout.quotaFirst[slot + 1]!; quota += 1)
      if ((layout.quotaMask[quota]! >> layout.personCategory[layout.pairPerson[pair]!]!) & 1) slope.quota[quota]! -= 1;
    countShare(layout.trios, slot, layout.pairVisit[pair]!, work.shares, slope);
    work.usedIn[layout.pairVisit[pair]!] = work.round;
  }
  countTrips(couplings.limits, (visit) => work.usedIn[visit] === work.round, slope);
}

/** Every station chooses its dates; answers what they gain together. */
function letStationsChoose({ layout, couplings, work, slope }: Relaxation, { link }: Prices): number {
  const { dates: best, usedIn, round } = work;
  const isUsed = (visit: number) => usedIn[visit] === round;
  let gain = 0;
  for (let station = 0; station < layout.stations; station += 1) {
    chooseDates(layout, couplings, station, work.dues, link, isUsed, best);
    gain += best.worth;
    let excess = -best.dates;
    for (let at = couplings.visitFirst[station]!; at < couplings.visitFirst[station + 1]!; at += 1) {
      const used = Number(isUsed(couplings.visits[at]!));
      slope.visit[couplings.visits[at]!] = used;
      excess += used;
    }
    for (let at = 0; at < best.dates; at += 1) slope.visit[best.order[at]!]! -= 1;
    slope.date[station] = excess;
    for (let at = couplings.linkFirst[station]!; at < couplings.linkFirst[station + 1]!; at += 1)
      slope.link[at] = Number(best.dates > 0) - work.flows.isTaken[couplings.linkDirection[at]!]!;
  }
  return gain;
}
