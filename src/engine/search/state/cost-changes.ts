import { donorCostOfHandover, extraCostOfAdding, extraCostOfRemoving } from '../extras/extra-costs.js';
import type { RosterState } from './roster-state.js';

/** Change of cost when the pair, not held, becomes a duty, whatever the rules say. */
export function costOfAdding(state: RosterState, pair: number): number {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const load = state.load[person]!;
  let cost = layout.pairCost[pair]! + layout.loadWeight[person]! * (2 * load + 1);
  if (load === 0) cost += layout.personCost;
  if (state.crewOf[slot]!.length < layout.required[slot]!) cost -= layout.shortageWeight[slot]!;
  if (layout.quotaFirst[slot]! < layout.quotaFirst[slot + 1]!) cost -= quotaGain(state, slot, layout.personCategory[person]!, 0);
  if (state.tallies !== null) cost += extraCostOfAdding(state, layout.extras!, state.tallies, pair);
  return cost + costOfVisit(state, pair);
}

/** Change of cost when a duty is given up. */
export function costOfRemoving(state: RosterState, pair: number): number {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const load = state.load[person]!;
  let cost = -layout.pairCost[pair]! - layout.loadWeight[person]! * (2 * load - 1);
  if (load === 1) cost -= layout.personCost;
  if (state.crewOf[slot]!.length <= layout.required[slot]!) cost += layout.shortageWeight[slot]!;
  if (layout.quotaFirst[slot]! < layout.quotaFirst[slot + 1]!) cost += quotaGain(state, slot, layout.personCategory[person]!, 1);
  if (state.tallies !== null) cost += extraCostOfRemoving(state, layout.extras!, state.tallies, pair);
  return cost - gainOfVisit(state, pair);
}

/** What a slot that is short gains by a member of the category; `present` tells whether that member is counted already. */
export function gainOfMember(state: RosterState, slot: number, category: number, present: 0 | 1): number {
  return state.layout.shortageWeight[slot]! + quotaGain(state, slot, category, present);
}

/** What a member of the category saves in quotas when `present` of the category's counted people is the one in question. */
function quotaGain(state: RosterState, slot: number, category: number, present: 0 | 1): number {
  const { quotaFirst, quotaMask, quotaMin, quotaWeight } = state.layout;
  let gain = 0;
  for (let quota = quotaFirst[slot]!; quota < quotaFirst[slot + 1]!; quota += 1)
    if ((quotaMask[quota]! >> category) & 1 && state.quotaCount[quota]! - present < quotaMin[quota]!) gain += quotaWeight[quota]!;
  return gain;
}

/** What one more date at the station costs besides the trip. */
export function costOfDate(state: RosterState, person: number, station: number): number {
  const { layout } = state;
  if (state.stationDates[station]! > 0) return layout.repeatCost;
  return layout.stationFirstCost[station]! + costOfReciprocity(state, person, station, 0);
}

function gainOfDate(state: RosterState, person: number, station: number): number {
  const { layout } = state;
  if (state.stationDates[station]! > 1) return layout.repeatCost;
  return layout.stationFirstCost[station]! + costOfReciprocity(state, person, station, 1);
}

function costOfReciprocity(state: RosterState, person: number, station: number, present: 0 | 1): number {
  const { layout } = state;
  if (layout.reciprocity !== 'soft') return 0;
  return layout.reciprocityCost * reciprocalPairs(state, person, layout.stationPlace[station]!, present);
}

/** Reciprocal pairs of places that exist only if the person serves at the place. */
export function reciprocalPairs(state: RosterState, person: number, place: number, present: 0 | 1): number {
  const { employerFirst, employers, places } = state.layout;
  let pairs = 0;
  for (let at = employerFirst[person]!; at < employerFirst[person + 1]!; at += 1) {
    const employer = employers[at]!;
    if (employer === place || state.flow[employer * places + place]! !== present) continue;
    if (state.flow[place * places + employer]! > 0) pairs += 1;
  }
  return pairs;
}

/** Change of cost when somebody else takes a duty over, but for what flows between places do to each other. */
export function costOfHandover(state: RosterState, duty: number, pair: number): number {
  const { layout } = state;
  const slot = layout.pairSlot[pair]!;
  const from = layout.pairPerson[duty]!;
  const to = layout.pairPerson[pair]!;
  let cost = layout.pairCost[pair]! - layout.pairCost[duty]!;
  cost += layout.loadWeight[to]! * (2 * state.load[to]! + 1) - layout.loadWeight[from]! * (2 * state.load[from]! - 1);
  if (layout.personCost > 0) cost += layout.personCost * ((state.load[to] === 0 ? 1 : 0) - (state.load[from] === 1 ? 1 : 0));
  cost += costOfVisit(state, pair) - gainOfVisit(state, duty);
  if (layout.quotaFirst[slot]! < layout.quotaFirst[slot + 1]!) cost += quotaChange(state, slot, duty, pair);
  if (state.tallies !== null) cost += donorCostOfHandover(state, layout.extras!, state.tallies, duty, pair);
  return cost;
}

/** Change of a person's cost when a duty is given up for another one, but for what flows between places do to each other. */
export function costOfSwitching(state: RosterState, duty: number, pair: number): number {
  const { layout } = state;
  const slot = layout.pairSlot[pair]!;
  let cost = layout.pairCost[pair]! - layout.pairCost[duty]!;
  if (layout.quotaFirst[slot]! < layout.quotaFirst[slot + 1]!)
    cost -= quotaGain(state, slot, layout.personCategory[layout.pairPerson[pair]!]!, 0);
  const from = layout.pairVisit[duty]!;
  const to = layout.pairVisit[pair]!;
  if (from === to) return cost;
  const leaves = state.visitUse[from] === 1;
  const comes = state.visitUse[to] === 0;
  if (leaves && comes && layout.visitStation[from] === layout.visitStation[to])
    return cost + layout.visitTrip[to]! - layout.visitTrip[from]!;
  return cost + costOfVisit(state, pair) - gainOfVisit(state, duty);
}

function costOfVisit(state: RosterState, pair: number): number {
  const { layout } = state;
  const visit = layout.pairVisit[pair]!;
  if (state.visitUse[visit] !== 0) return 0;
  return layout.visitTrip[visit]! + costOfDate(state, layout.pairPerson[pair]!, layout.visitStation[visit]!);
}

function gainOfVisit(state: RosterState, duty: number): number {
  const { layout } = state;
  const visit = layout.pairVisit[duty]!;
  if (state.visitUse[visit] !== 1) return 0;
  return layout.visitTrip[visit]! + gainOfDate(state, layout.pairPerson[duty]!, layout.visitStation[visit]!);
}

/** Change of the cost of quotas when a member goes and another comes. */
function quotaChange({ layout, quotaCount }: RosterState, slot: number, leaving: number, joining: number): number {
  const { quotaFirst, quotaMask, quotaMin, quotaWeight, personCategory, pairPerson } = layout;
  let change = 0;
  for (let quota = quotaFirst[slot]!; quota < quotaFirst[slot + 1]!; quota += 1) {
    const goes = (quotaMask[quota]! >> personCategory[pairPerson[leaving]!]!) & 1;
    const comes = (quotaMask[quota]! >> personCategory[pairPerson[joining]!]!) & 1;
    if (goes && !comes && quotaCount[quota]! <= quotaMin[quota]!) change += quotaWeight[quota]!;
    if (comes && !goes && quotaCount[quota]! < quotaMin[quota]!) change -= quotaWeight[quota]!;
  }
  return change;
}
