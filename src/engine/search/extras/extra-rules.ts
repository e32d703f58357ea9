import type { RosterState } from '../state/roster-state.js';
import type { Extras } from './extras.js';
import type { Tallies } from './tallies.js';

/** Whether H14 to H16 let the pair, not held, become a duty. */
export function mayAddByExtras(state: RosterState, extras: Extras, tallies: Tallies, pair: number): boolean {
  const person = state.layout.pairPerson[pair]!;
  const slot = state.layout.pairSlot[pair]!;
  const choice = extras.choiceOf[slot]!;
  if (choice >= 0 && !mayChoose(state, extras, tallies, slot, choice)) return false;
  for (const index of extras.quotasOf[slot]!) {
    const quota = extras.quotas[index]!;
    if (!quota.members[person] && tallies.quotaOthers[index]! >= quota.seatsOfOthers) return false;
  }
  return isReleased(state, extras, tallies, person, slot);
}

function mayChoose({ crewOf }: RosterState, extras: Extras, tallies: Tallies, slot: number, choice: number): boolean {
  if (tallies.choicePeople[choice]! >= extras.choiceRequired[choice]!) return false;
  return crewOf[slot]!.length > 0 || tallies.choiceServed[choice]! < extras.choiceOpen[choice]!;
}

function isReleased({ layout }: RosterState, extras: Extras, tallies: Tallies, person: number, slot: number): boolean {
  if (extras.releaseRoom.length === 0) return true;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1) {
    const employer = layout.employers[at]!;
    const room = extras.releaseRoom[employer]!;
    if (room === null || employer === layout.slotPlace[slot]) continue;
    const away = tallies.away[employer]!;
    for (const moment of extras.momentsOf[slot]!) if (away[moment]! >= room[moment]!) return false;
  }
  return true;
}
