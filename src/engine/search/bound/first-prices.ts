import type { Layout } from '../layout.js';
import { costOfAdding, costOfRemoving, reciprocalPairs } from '../state/cost-changes.js';
import type { RosterState } from '../state/roster-state.js';
import { oppositeOf } from './couplings.js';
import { GRAIN, type Prices } from './prices.js';
import { evaluatePrices, type Relaxation } from './relaxation.js';

/**
 * Prices read off a roster, at which everybody's plan is as near as can be to what the roster gives them: a slot is worth something
 * between what its dearest member costs there and what the cheapest other person would; dates and mutual pairs of places cost what
 * the roster pays for them. With published duties, which cost much to break, these prices often prove the roster at once.
 */
export function pricesOfRoster(relaxation: Relaxation, state: RosterState, prices: Prices): void {
  priceSlots(state, prices);
  priceExtras(state, prices);
  priceDates(state, prices);
  priceLinks(relaxation, state, prices);
}

/** The highest level is looked for within so large a factor, by so many evaluations. */
const LEVELS = { factor: 300, evaluations: 10 };
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * One price for every slot and choice, as far as their weights reach: the level at which the relaxation proves most, by golden section
 * on a logarithmic scale. It knows nothing of who is scarce, but where many places must stay open it proves far more than a first roster.
 */
export function levelPrices(relaxation: Relaxation, prices: Prices): void {
  const { layout } = relaxation;
  const most = Math.log(Math.max(1, heaviest(layout.shortageWeight), heaviest(layout.extras?.choiceWeight ?? [])));
  const valueAt = (level: number) => {
    priceAtLevel(layout, Math.exp(level), prices);
    return evaluatePrices(relaxation, prices);
  };
  priceAtLevel(layout, Math.exp(highestOf(valueAt, most - Math.log(LEVELS.factor), most, LEVELS.evaluations)), prices);
}

function heaviest(weights: Iterable<number>): number {
  let most = 0;
  for (const weight of weights) most = Math.max(most, weight);
  return most;
}

function priceAtLevel({ slots, required, shortageWeight, extras }: Layout, level: number, prices: Prices): void {
  const upTo = (weight: number) => Math.round(Math.min(weight, level) * GRAIN);
  for (let slot = 0; slot < slots; slot += 1) {
    const isPriced = required[slot]! > 0 && (extras?.choiceOf[slot] ?? -1) < 0;
    prices.slot[slot] = isPriced ? upTo(shortageWeight[slot]!) : 0;
  }
  for (const [choice, weight] of (extras?.choiceWeight ?? []).entries()) prices.choice[choice] = upTo(weight);
}

/** Where a function with one peak is highest, by golden section (Kiefer 1953). */
function highestOf(valueAt: (at: number) => number, from: number, to: number, evaluations: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [valueAt(left), valueAt(right)];
  for (let made = 2; made < evaluations; made += 1) {
    if (atLeft < atRight) {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = valueAt(right);
    } else {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = valueAt(left);
    }
  }
  return atLeft < atRight ? right : left;
}

function priceSlots(state: RosterState, prices: Prices): void {
  const { layout } = state;
  for (let slot = 0; slot < layout.slots; slot += 1) prices.slot[slot] = Math.round(worthOfSlot(state, slot) * GRAIN);
  pricesOfChoices(state, prices);
  for (let quota = 0; quota < prices.quota.length; quota += 1)
    prices.quota[quota] = state.quotaCount[quota]! < layout.quotaMin[quota]! ? layout.quotaWeight[quota]! * GRAIN : 0;
}

function worthOfSlot(state: RosterState, slot: number): number {
  const { layout } = state;
  const weight = layout.shortageWeight[slot]!;
  const crew = state.crewOf[slot]!;
  if (layout.required[slot] === 0 || (layout.extras?.choiceOf[slot] ?? -1) >= 0) return 0;
  if (crew.length < layout.required[slot]!) return weight;
  let least = -Infinity;
  for (const pair of crew) least = Math.max(least, weight - costOfRemoving(state, pair));
  const most = Math.min(weight, cheapestOther(state, slot));
  return Math.min(weight, least > most ? least : (least + most) / 2);
}

/** What the duty would cost somebody who has it not, but for what flows between places do to each other. */
function cheapestOther(state: RosterState, slot: number): number {
  const { layout } = state;
  let cheapest = Infinity;
  for (let at = layout.candidateFirst[slot]!; at < layout.candidateFirst[slot + 1]!; at += 1) {
    const pair = layout.candidates[at]!;
    if (!state.held[pair]) cheapest = Math.min(cheapest, costOfAdding(state, pair) - mutualCost(layout, state, pair));
  }
  return cheapest;
}

function mutualCost(layout: Layout, state: RosterState, pair: number): number {
  if (layout.reciprocity !== 'soft' || state.stationDates[layout.visitStation[layout.pairVisit[pair]!]!] !== 0) return 0;
  return layout.reciprocityCost * reciprocalPairs(state, layout.pairPerson[pair]!, layout.slotPlace[layout.pairSlot[pair]!]!, 0);
}

function priceDates({ layout, stationDates }: RosterState, prices: Prices): void {
  for (let station = 0; station < layout.stations; station += 1) {
    const price = stationDates[station]! >= 2 ? layout.repeatCost : layout.stationFirstCost[station]!;
    if (stationDates[station] !== 0) prices.date[station] = price * GRAIN;
  }
}

/** Where both directions are taken, one visit of each carries the whole cost. */
function priceLinks({ couplings }: Relaxation, state: RosterState, prices: Prices): void {
  const { layout } = state;
  if (layout.reciprocity !== 'soft') return;
  const priced = new Set<number>();
  for (let station = 0; station < layout.stations; station += 1) {
    if (state.stationDates[station] === 0) continue;
    const visits = couplings.visits.subarray(couplings.visitFirst[station], couplings.visitFirst[station + 1]);
    const used = visits.find((visit) => state.visitUse[visit]! > 0)!;
    for (let link = couplings.linkFirst[station]!; link < couplings.linkFirst[station + 1]!; link += 1) {
      const direction = couplings.linkDirection[link]!;
      if (state.flow[oppositeOf(layout, direction)] === 0 || priced.has(direction)) continue;
      priced.add(direction);
      prices.link[link] = layout.reciprocityCost * GRAIN;
      prices.visit[used]! += layout.reciprocityCost * GRAIN;
    }
  }
}

/** Quotas that are short are worth their weight, and the balance of donors what one more duty given would cost. */
function priceExtras({ layout, tallies }: RosterState, prices: Prices): void {
  const { extras } = layout;
  if (extras === null || tallies === null) return;
  for (const [quota, { min, weight }] of extras.quotas.entries())
    prices.member[quota] = tallies.quotaMembers[quota]! < min ? weight * GRAIN : 0;
  for (let place = 0; place < prices.donor.length; place += 1)
    prices.donor[place] = 2 * extras.donorWeight * tallies.net[place]! * GRAIN;
}

/** A choice is worth what its dearest member costs, or its weight if someone is missing. */
function pricesOfChoices(state: RosterState, prices: Prices): void {
  const { layout, crewOf } = state;
  for (const [choice, members] of (layout.extras?.choiceSlots ?? []).entries()) {
    const weight = layout.extras!.choiceWeight[choice]!;
    const crew = Array.from(members).flatMap((slot) => crewOf[slot]!);
    const dearest = crew.reduce((most, pair) => Math.max(most, weight - costOfRemoving(state, pair)), 0);
    prices.choice[choice] = Math.round(
      Math.min(weight, crew.length < layout.extras!.choiceRequired[choice]! ? weight : dearest) * GRAIN,
    );
  }
}
