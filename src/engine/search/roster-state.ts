import { compatible, type Layout } from './layout.js';

/** A roster under construction: which pairs are duties, and every count the costs and rules need. */
export interface RosterState {
  readonly layout: Layout;
  /** 1 for the pairs that are duties. */
  readonly held: Uint8Array;
  readonly dutiesOf: number[][];
  readonly crewOf: number[][];
  readonly load: Int32Array;
  readonly quotaCount: Int32Array;
  readonly visitUse: Int32Array;
  readonly stationDates: Int32Array;
  /** How many stations of people employed at a (row) lie at b (column). */
  readonly flow: Int32Array;
  cost: number;
  /** How many pairs were looked at: the measure of work. */
  looks: number;
  /** 1 for the slots whose candidates stand in the order of their way. */
  readonly isSorted: Uint8Array;
}

/** An empty roster, with every shortage and every broken promise paid for. */
export function emptyState(layout: Layout): RosterState {
  return {
    layout,
    held: new Uint8Array(layout.pairs),
    dutiesOf: Array.from({ length: layout.people }, () => []),
    crewOf: Array.from({ length: layout.slots }, () => []),
    load: new Int32Array(layout.people),
    quotaCount: new Int32Array(layout.quotaSlot.length),
    visitUse: new Int32Array(layout.visits),
    stationDates: new Int32Array(layout.stations),
    flow: new Int32Array(layout.reciprocity === 'off' ? 0 : layout.places * layout.places),
    cost: costOfNothing(layout),
    looks: 0,
    isSorted: new Uint8Array(layout.slots),
  };
}

/** What a roster without duties costs. */
export function costOfNothing(layout: Layout): number {
  let cost = layout.constantCost;
  for (let slot = 0; slot < layout.slots; slot += 1) cost += layout.required[slot]! * layout.shortageWeight[slot]!;
  for (let quota = 0; quota < layout.quotaSlot.length; quota += 1) cost += layout.quotaMin[quota]! * layout.quotaWeight[quota]!;
  return cost;
}

/** Change of cost when the pair, not held, becomes a duty, whatever the rules say. */
export function costOfAdding(state: RosterState, pair: number): number {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const visit = layout.pairVisit[pair]!;
  const load = state.load[person]!;
  let cost = layout.pairCost[pair]! + layout.loadWeight[person]! * (2 * load + 1);
  if (load === 0) cost += layout.personCost;
  if (state.crewOf[slot]!.length < layout.required[slot]!) cost -= layout.shortageWeight[slot]!;
  if (layout.quotaFirst[slot]! < layout.quotaFirst[slot + 1]!) cost -= quotaGain(state, slot, layout.personCategory[person]!, 0);
  if (state.visitUse[visit] === 0) cost += layout.visitTrip[visit]! + costOfDate(state, person, layout.visitStation[visit]!);
  return cost;
}

/** Change of cost when a duty is given up. */
export function costOfRemoving(state: RosterState, pair: number): number {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const visit = layout.pairVisit[pair]!;
  const load = state.load[person]!;
  let cost = -layout.pairCost[pair]! - layout.loadWeight[person]! * (2 * load - 1);
  if (load === 1) cost -= layout.personCost;
  if (state.crewOf[slot]!.length <= layout.required[slot]!) cost += layout.shortageWeight[slot]!;
  if (layout.quotaFirst[slot]! < layout.quotaFirst[slot + 1]!) cost += quotaGain(state, slot, layout.personCategory[person]!, 1);
  if (state.visitUse[visit] === 1) cost -= layout.visitTrip[visit]! + gainOfDate(state, person, layout.visitStation[visit]!);
  return cost;
}

/** Makes the pair a duty. */
export function add(state: RosterState, pair: number): void {
  state.cost += costOfAdding(state, pair);
  const { layout } = state;
  state.held[pair] = 1;
  state.dutiesOf[layout.pairPerson[pair]!]!.push(pair);
  state.crewOf[layout.pairSlot[pair]!]!.push(pair);
  count(state, pair, 1);
}

/** Gives the duty up. */
export function remove(state: RosterState, pair: number): void {
  state.cost += costOfRemoving(state, pair);
  const { layout } = state;
  state.held[pair] = 0;
  drop(state.dutiesOf[layout.pairPerson[pair]!]!, pair);
  drop(state.crewOf[layout.pairSlot[pair]!]!, pair);
  count(state, pair, -1);
}

/** Whether the rules H6 to H9 and H11 let the pair, not held, become a duty. */
export function mayAdd(state: RosterState, pair: number): boolean {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  if (state.load[person]! >= layout.total[person]!) return false;
  if (state.crewOf[slot]!.length >= layout.required[slot]!) return false;
  const visit = layout.pairVisit[pair]!;
  if (state.visitUse[visit] === 0 && !mayGo(state, person, layout.visitStation[visit]!)) return false;
  return fitsCalendar(state, person, slot) && fitsCrew(state, person, slot);
}

function mayGo(state: RosterState, person: number, station: number): boolean {
  if (state.stationDates[station]! >= state.layout.maxDatesPerPlace) return false;
  if (state.layout.reciprocity !== 'hard' || state.stationDates[station] !== 0) return true;
  return reciprocalPairs(state, person, state.layout.stationPlace[station]!, 0) === 0;
}

function fitsCalendar(state: RosterState, person: number, slot: number): boolean {
  const { layout } = state;
  const { slotDay, slotWeek, pairSlot } = layout;
  const day = slotDay[slot]!;
  const week = slotWeek[slot]!;
  let dayRoom = layout.perDay[person]!;
  let weekRoom = layout.perWeek[person]!;
  for (const duty of state.dutiesOf[person]!) {
    const other = pairSlot[duty]!;
    if (slotDay[other] === day) dayRoom -= 1;
    if (slotWeek[other] === week) weekRoom -= 1;
    if (!compatible(layout, slot, other)) return false;
  }
  return dayRoom > 0 && weekRoom > 0;
}

function fitsCrew(state: RosterState, person: number, slot: number): boolean {
  const { banFirst, banned, pairPerson } = state.layout;
  if (banFirst[person] === banFirst[person + 1]) return true;
  for (const duty of state.crewOf[slot]!)
    for (let ban = banFirst[person]!; ban < banFirst[person + 1]!; ban += 1) if (banned[ban] === pairPerson[duty]) return false;
  return true;
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
function reciprocalPairs(state: RosterState, person: number, place: number, present: 0 | 1): number {
  const { employerFirst, employers, places } = state.layout;
  let pairs = 0;
  for (let at = employerFirst[person]!; at < employerFirst[person + 1]!; at += 1) {
    const employer = employers[at]!;
    if (employer === place || state.flow[employer * places + place]! !== present) continue;
    if (state.flow[place * places + employer]! > 0) pairs += 1;
  }
  return pairs;
}

function count(state: RosterState, pair: number, step: 1 | -1): void {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const visit = layout.pairVisit[pair]!;
  state.load[person]! += step;
  for (let quota = layout.quotaFirst[slot]!; quota < layout.quotaFirst[slot + 1]!; quota += 1)
    if ((layout.quotaMask[quota]! >> layout.personCategory[person]!) & 1) state.quotaCount[quota]! += step;
  state.visitUse[visit]! += step;
  if (state.visitUse[visit] === (step === 1 ? 1 : 0)) countDate(state, person, layout.visitStation[visit]!, step);
}

function countDate(state: RosterState, person: number, station: number, step: 1 | -1): void {
  const { layout } = state;
  state.stationDates[station]! += step;
  if (layout.reciprocity === 'off' || state.stationDates[station] !== (step === 1 ? 1 : 0)) return;
  const place = layout.stationPlace[station]!;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1)
    state.flow[layout.employers[at]! * layout.places + place]! += step;
}

function drop(list: number[], item: number): void {
  const at = list.indexOf(item);
  list[at] = list.at(-1)!;
  list.pop();
}
