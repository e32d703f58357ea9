import type { Layout } from '../layout.js';
import type { Prices } from './prices.js';

/** Moments at which more of a place's staff could be away than it releases. */
export interface Releases {
  /** By crowded moment: how many more may be away beside those whom other tasks keep away. */
  readonly room: Int32Array;
  readonly place: Int32Array;
  /** Its position among the moments of the extras. */
  readonly moment: Int32Array;
  /** By place and slot elsewhere (place * slots + slot): the crowded moments of the place that lie in the slot. */
  readonly during: ReadonlyMap<number, readonly number[]>;
}

/** Finds the moments that need a price: those at which more people could serve elsewhere than are released. */
export function crowdedMoments(layout: Layout): Releases {
  const { extras, slots } = layout;
  const columns = { room: [] as number[], place: [] as number[], moment: [] as number[] };
  const during = new Map<number, number[]>();
  const slotsAt = slotsByMoment(layout);
  for (const [place, room] of (extras?.releaseRoom ?? []).entries()) {
    if (room === null) continue;
    const could = staffThatCould(layout, place);
    for (const [moment, people] of could) {
      if (people.size <= Math.max(0, room[moment]!)) continue;
      const index = columns.room.push(Math.max(0, room[moment]!)) - 1;
      columns.place.push(place);
      columns.moment.push(moment);
      for (const slot of slotsAt[moment] ?? [])
        if (layout.slotPlace[slot] !== place)
          during.set(place * slots + slot, [...(during.get(place * slots + slot) ?? []), index]);
    }
  }
  const { room, place, moment } = columns;
  return { room: Int32Array.from(room), place: Int32Array.from(place), moment: Int32Array.from(moment), during };
}

function slotsByMoment({ extras }: Layout): readonly (readonly number[])[] {
  const lists: number[][] = [];
  for (const [slot, moments] of (extras?.momentsOf ?? []).entries())
    for (const moment of moments) (lists[moment] ??= []).push(slot);
  return lists;
}

/** By moment: the staff of a place who may serve elsewhere then. */
function staffThatCould(layout: Layout, place: number): Map<number, Set<number>> {
  const { employerFirst, employers, visitFirst, pairFirst, pairSlot, slotPlace, extras } = layout;
  const could = new Map<number, Set<number>>();
  for (let person = 0; person < layout.people; person += 1) {
    if (!employers.subarray(employerFirst[person], employerFirst[person + 1]).includes(place)) continue;
    for (let pair = pairFirst[visitFirst[person]!]!; pair < pairFirst[visitFirst[person + 1]!]!; pair += 1) {
      if (slotPlace[pairSlot[pair]!] === place) continue;
      for (const moment of extras!.momentsOf[pairSlot[pair]!]!) {
        if (!could.has(moment)) could.set(moment, new Set());
        could.get(moment)!.add(person);
      }
    }
  }
  return could;
}

/** What places get for their staff at crowded moments, taken from the value; leaves the room as the slope. */
export function valueOfReleases({ room }: Releases, prices: Prices, slope: Prices): number {
  let value = 0;
  for (let at = 0; at < room.length; at += 1) {
    slope.release[at] = 0 - room[at]!;
    value -= room[at]! * prices.release[at]!;
  }
  return value;
}
