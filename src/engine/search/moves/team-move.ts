import type { Random } from '../../random.js';
import type { Extras } from '../extras/extras.js';
import { pairOf } from '../pairs-of.js';
import type { RosterState } from '../state/roster-state.js';
import type { Move } from './move.js';

/** The slot of the same choice that a team would have to leave to serve in this one; -1 if nobody would have to. */
export function servedInstead({ crewOf, tallies, layout }: RosterState, random: Random, slot: number): number {
  const { extras } = layout;
  const choice = extras === null ? -1 : extras.choiceOf[slot]!;
  if (extras === null || choice < 0 || crewOf[slot]!.length > 0) return -1;
  if (tallies!.choiceServed[choice]! < extras.choiceOpen[choice]!) return -1;
  const served = othersOf(extras, choice, slot).filter((other) => crewOf[other]!.length > 0);
  return served.length === 0 ? -1 : random.pick(served);
}

/** The team of one slot serves in another one of the choice; whoever cannot is replaced by somebody who may. */
export function moveTeam({ layout, crewOf }: RosterState, random: Random, move: Move, from: number, to: number): boolean {
  const { candidateFirst, candidates, pairPerson, pairPinned } = layout;
  const first = candidateFirst[to]!;
  const size = candidateFirst[to + 1]! - first;
  if (size === 0) return false;
  for (const duty of crewOf[from]!) {
    if (pairPinned[duty]) return false;
    move.leaving.push(duty);
    const same = pairOf(layout, pairPerson[duty]!, to);
    const pair = same >= 0 ? same : candidates[first + random.below(size)]!;
    if (!move.joining.includes(pair)) move.joining.push(pair);
  }
  return true;
}

function othersOf({ choiceSlots }: Extras, choice: number, slot: number): number[] {
  return Array.from(choiceSlots[choice]!).filter((other) => other !== slot);
}
