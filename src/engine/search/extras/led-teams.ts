import type { RosterState } from '../state/roster-state.js';
import type { Extras } from './extras.js';

/** How many more people count for the demand of the slot's choice with the pair among those in its slot than without it. */
export function countedMore(state: RosterState, extras: Extras, pair: number): number {
  const { layout, crewOf } = state;
  const slot = layout.pairSlot[pair]!;
  const lead = extras.choiceLead[extras.choiceOf[slot]!]!;
  if (lead < 0) return 1;
  const { members, min } = extras.quotas[lead]!;
  let leaders = 0;
  let others = 0;
  for (const duty of crewOf[slot]!) {
    if (duty === pair) continue;
    if (members[layout.pairPerson[duty]!]) leaders += 1;
    else others += 1;
  }
  const isLeader = members[layout.pairPerson[pair]!] === 1;
  if (!isLeader) return leaders >= min ? 1 : 0;
  return leaders + 1 === min ? 1 + others : 1;
}
