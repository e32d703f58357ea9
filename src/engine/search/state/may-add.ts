import { mayAddByExtras } from '../extras/extra-rules.js';
import { compatible } from '../layout.js';
import { reciprocalPairs } from './cost-changes.js';
import type { RosterState } from './roster-state.js';

/** Whether the rules H6 to H9, H11 and H14 to H16 let the pair, not held, become a duty. */
export function mayAdd(state: RosterState, pair: number): boolean {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  if (state.load[person]! >= layout.total[person]!) return false;
  if (state.crewOf[slot]!.length >= layout.required[slot]!) return false;
  const visit = layout.pairVisit[pair]!;
  if (state.visitUse[visit] === 0 && !mayGo(state, person, visit)) return false;
  if (state.tallies !== null && !mayAddByExtras(state, layout.extras!, state.tallies, pair)) return false;
  return fitsCalendar(state, person, slot) && fitsCrew(state, person, slot);
}

function mayGo(state: RosterState, person: number, visit: number): boolean {
  const { layout } = state;
  const station = layout.visitStation[visit]!;
  const room = layout.stationRoom[station]!;
  if (state.stationDates[station]! >= room && !layout.visitIsKnown[visit] && freshDates(state, person, station) >= room)
    return false;
  if (layout.reciprocity !== 'hard' || state.stationDates[station] !== 0) return true;
  return reciprocalPairs(state, person, layout.stationPlace[station]!, 0) === 0;
}

/** Dates at the station that no other roster has. */
function freshDates({ layout, visitUse, stationDates }: RosterState, person: number, station: number): number {
  const { visitFirst, visitStation, visitIsKnown } = layout;
  let dates = stationDates[station]!;
  for (let visit = visitFirst[person]!; visit < visitFirst[person + 1]!; visit += 1)
    if (visitIsKnown[visit] && visitStation[visit] === station && visitUse[visit]! > 0) dates -= 1;
  return dates;
}

function fitsCalendar(state: RosterState, person: number, slot: number): boolean {
  const { layout } = state;
  const { slotDay, slotWeek, pairSlot } = layout;
  const day = slotDay[slot]!;
  const week = slotWeek[slot]!;
  let dayRoom = layout.dayRoom[person * layout.days + day]!;
  let weekRoom = layout.weekRoom[person * layout.weeks + week]!;
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
