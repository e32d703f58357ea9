import type { Random } from '../random.js';
import { giveUp, takeOn, type Changes } from './changes.js';
import { compatible } from './layout.js';
import { mayAdd, type RosterState } from './roster-state.js';

/** Puts somebody into a slot whatever stands in the way: what does gives way, and is left to the refill. */
export function force(state: RosterState, random: Random, changes: Changes): void {
  const { layout } = state;
  const slot = wantedSlot(state, random);
  const first = layout.candidateFirst[slot]!;
  const size = layout.candidateFirst[slot + 1]! - first;
  if (size === 0 || layout.required[slot] === 0) return;
  const pair = layout.candidates[first + random.below(size)]!;
  if (state.held[pair]) return;
  const crew = state.crewOf[slot]!;
  if (crew.length >= layout.required[slot]!) evict(state, random.pick(crew), changes);
  makeRoom(state, random, pair, changes);
  if (mayAdd(state, pair)) takeOn(state, pair, changes);
}

/** Mostly the dearest of a few slots that are short, sometimes any slot. */
function wantedSlot({ layout, crewOf }: RosterState, random: Random): number {
  let wanted = random.below(layout.slots);
  if (random.chance(0.3)) return wanted;
  let dearest = -1;
  for (let tries = 0; tries < 10; tries += 1) {
    const slot = random.below(layout.slots);
    if (crewOf[slot]!.length >= layout.required[slot]! || layout.shortageWeight[slot]! <= dearest) continue;
    dearest = layout.shortageWeight[slot]!;
    wanted = slot;
  }
  return wanted;
}

function evict(state: RosterState, duty: number, changes: Changes): void {
  if (state.held[duty] && !state.layout.pairPinned[duty]) giveUp(state, duty, changes);
}

/** Removes the person's duties that clash with the pair, and as many as the limits ask. */
function makeRoom(state: RosterState, random: Random, pair: number, changes: Changes): void {
  const { layout } = state;
  const { slotDay, slotWeek, pairSlot } = layout;
  const person = layout.pairPerson[pair]!;
  const slot = pairSlot[pair]!;
  const duties = () => state.dutiesOf[person]!;
  for (const duty of duties().slice()) if (!compatible(layout, pairSlot[duty]!, slot)) evict(state, duty, changes);
  const trim = (those: number[], limit: number) => {
    if (those.length >= limit && those.length > 0) evict(state, random.pick(those), changes);
  };
  trim(
    duties().filter((duty) => slotDay[pairSlot[duty]!] === slotDay[slot]),
    layout.perDay[person]!,
  );
  trim(
    duties().filter((duty) => slotWeek[pairSlot[duty]!] === slotWeek[slot]),
    layout.perWeek[person]!,
  );
  trim(duties().slice(), layout.total[person]!);
  leaveDate(state, random, pair, changes);
}

/** Gives up another date at the place if there are as many as may be. */
function leaveDate(state: RosterState, random: Random, pair: number, changes: Changes): void {
  const { layout } = state;
  const visit = layout.pairVisit[pair]!;
  const station = layout.visitStation[visit]!;
  if (state.visitUse[visit]! > 0 || state.stationDates[station]! < layout.maxDatesPerPlace) return;
  const there = state.dutiesOf[layout.pairPerson[pair]!]!.filter(
    (duty) => layout.visitStation[layout.pairVisit[duty]!] === station,
  );
  if (there.length === 0) return;
  const left = layout.pairVisit[random.pick(there)]!;
  for (const duty of there) if (layout.pairVisit[duty] === left) evict(state, duty, changes);
}
