import type { Layout } from '../layout.js';
import type { RosterState } from '../state/roster-state.js';
import type { Extras } from './extras.js';
import { countedMore } from './led-teams.js';

/** What the extras count of a roster. */
export interface Tallies {
  readonly choicePeople: Int32Array;
  /** Those of them who count for the demand: teams without those who lead them do not. */
  readonly choiceCounted: Int32Array;
  /** In how many slots of each choice somebody serves. */
  readonly choiceServed: Int32Array;
  /** People who count in each quota, and the others. */
  readonly quotaMembers: Int32Array;
  readonly quotaOthers: Int32Array;
  /** By place and moment: how many of its staff are away on duty. */
  readonly away: readonly (Int32Array | null)[];
  /** By place: duties of its staff elsewhere less those of others there. */
  readonly net: Int32Array;
}

/** The counts of an empty roster. */
export function noTallies(extras: Extras, places: number): Tallies {
  return {
    choicePeople: new Int32Array(extras.choiceOpen.length),
    choiceCounted: new Int32Array(extras.choiceOpen.length),
    choiceServed: new Int32Array(extras.choiceOpen.length),
    quotaMembers: new Int32Array(extras.quotas.length),
    quotaOthers: new Int32Array(extras.quotas.length),
    away: extras.releaseRoom.map((room) => room && new Int32Array(room.length)),
    net: new Int32Array(places),
  };
}

/** What the extras cost when nobody serves. */
export function extraCostOfNothing({ choiceRequired, choiceWeight, quotas }: Extras): number {
  const choices = choiceRequired.reduce((sum, required, choice) => sum + required * choiceWeight[choice]!, 0);
  return quotas.reduce((sum, { min, weight }) => sum + min * weight, choices);
}

/** Counts a pair that has just become a duty (1) or was just given up (-1). */
export function countExtras(state: RosterState, extras: Extras, tallies: Tallies, pair: number, step: 1 | -1): void {
  const { layout } = state;
  const person = layout.pairPerson[pair]!;
  const slot = layout.pairSlot[pair]!;
  const choice = extras.choiceOf[slot]!;
  if (choice >= 0) {
    tallies.choicePeople[choice]! += step;
    tallies.choiceCounted[choice]! += step * countedMore(state, extras, pair);
    if (state.crewOf[slot]!.length === (step === 1 ? 1 : 0)) tallies.choiceServed[choice]! += step;
  }
  for (const quota of extras.quotasOf[slot]!)
    (extras.quotas[quota]!.members[person] ? tallies.quotaMembers : tallies.quotaOthers)[quota]! += step;
  countDonors(layout, extras, tallies, person, slot, step);
}

function countDonors(layout: Layout, extras: Extras, tallies: Tallies, person: number, slot: number, step: 1 | -1): void {
  const place = layout.slotPlace[slot]!;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1) {
    const employer = layout.employers[at]!;
    if (employer === place) continue;
    tallies.net[employer]! += step;
    tallies.net[place]! -= step;
    const away = tallies.away[employer];
    if (away) for (const moment of extras.momentsOf[slot]!) away[moment]! += step;
  }
}
