import type { Extras } from '../extras/extras.js';
import { push, type Draft } from './draft.js';

/** H16: at each moment no more of a place's staff are away than those who stay leave room for. */
export function addReleases(draft: Draft, extras: Extras): void {
  const { layout, builder, fixed } = draft;
  const { tallies } = fixed.staying!;
  for (const [place, pairs] of pairsAway(draft, extras)) {
    const room = extras.releaseRoom[place]!;
    const away = tallies!.away[place]!;
    const during = new Map<number, number[]>();
    for (const pair of pairs) for (const moment of extras.momentsOf[layout.pairSlot[pair]!]!) push(during, moment, pair);
    for (const [moment, taken] of during) {
      const left = Math.max(0, room[moment]! - away[moment]!);
      if (new Set(taken.map((pair) => layout.pairPerson[pair]!)).size <= left) continue;
      builder.addRow(-Infinity, left, [...new Set(taken.flatMap((pair) => draft.ofPair.get(pair)!))]);
    }
  }
}

/** By place that limits how many it releases: the pairs of its staff elsewhere. */
function pairsAway({ layout, ofPair }: Draft, { releaseRoom }: Extras): Map<number, number[]> {
  const { employers, employerFirst, pairPerson, pairSlot, slotPlace } = layout;
  const lists = new Map<number, number[]>();
  if (releaseRoom.length === 0) return lists;
  for (const pair of ofPair.keys()) {
    const person = pairPerson[pair]!;
    for (const employer of employers.subarray(employerFirst[person], employerFirst[person + 1]))
      if (employer !== slotPlace[pairSlot[pair]!] && releaseRoom[employer] !== null) push(lists, employer, pair);
  }
  return lists;
}
