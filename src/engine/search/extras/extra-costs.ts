import type { RosterState } from '../state/roster-state.js';
import type { Extras } from './extras.js';
import { countedMore } from './led-teams.js';
import { routeChange } from './route-costs.js';
import type { Tallies } from './tallies.js';

/** Change of the cost of extras when the pair, not held, becomes a duty. */
export function extraCostOfAdding(state: RosterState, extras: Extras, tallies: Tallies, pair: number): number {
  return (
    demandGain(state, extras, tallies, pair, 0) + donorChange(state, extras, tallies, pair, 1) + routeChange(state, extras, pair, 1)
  );
}

/** Change of the cost of extras when a duty is given up. */
export function extraCostOfRemoving(state: RosterState, extras: Extras, tallies: Tallies, pair: number): number {
  return (
    donorChange(state, extras, tallies, pair, -1) -
    demandGain(state, extras, tallies, pair, 1) +
    routeChange(state, extras, pair, -1)
  );
}

/** What the pair changes in demands of choices and in quotas (nothing or a saving); `present` tells whether it is counted already. */
function demandGain(state: RosterState, extras: Extras, tallies: Tallies, pair: number, present: 0 | 1): number {
  const person = state.layout.pairPerson[pair]!;
  const slot = state.layout.pairSlot[pair]!;
  const choice = extras.choiceOf[slot]!;
  let cost = 0;
  if (choice >= 0) {
    const more = countedMore(state, extras, pair);
    const lacking = extras.choiceRequired[choice]! - tallies.choiceCounted[choice]! + present * more;
    cost -= extras.choiceWeight[choice]! * (Math.max(0, lacking) - Math.max(0, lacking - more));
  }
  for (const index of extras.quotasOf[slot]!) {
    const { members, min, weight } = extras.quotas[index]!;
    if (members[person] && tallies.quotaMembers[index]! - present < min) cost -= weight;
  }
  return cost;
}

/** Change of the cost of donors when somebody else takes a duty over. */
export function donorCostOfHandover(state: RosterState, extras: Extras, tallies: Tallies, duty: number, pair: number): number {
  if (extras.donorWeight === 0) return 0;
  const leaving = donorChange(state, extras, tallies, duty, -1);
  moveNet(state, tallies, duty, -1);
  const joining = donorChange(state, extras, tallies, pair, 1);
  moveNet(state, tallies, duty, 1);
  return leaving + joining;
}

function moveNet({ layout }: RosterState, { net }: Tallies, pair: number, step: 1 | -1): void {
  const person = layout.pairPerson[pair]!;
  const place = layout.slotPlace[layout.pairSlot[pair]!]!;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1) {
    const employer = layout.employers[at]!;
    if (employer === place) continue;
    net[employer]! += step;
    net[place]! -= step;
  }
}

/** Squares of what places give beyond what they get: one workplace after the other, as each changes what the place of the duty got. */
function donorChange({ layout }: RosterState, extras: Extras, tallies: Tallies, pair: number, step: 1 | -1): number {
  if (extras.donorWeight === 0) return 0;
  const person = layout.pairPerson[pair]!;
  const place = layout.slotPlace[layout.pairSlot[pair]!]!;
  let got = tallies.net[place]!;
  let squares = 0;
  for (let at = layout.employerFirst[person]!; at < layout.employerFirst[person + 1]!; at += 1) {
    const employer = layout.employers[at]!;
    if (employer === place) continue;
    squares += 2 + 2 * step * (tallies.net[employer]! - got);
    got -= step;
  }
  return extras.donorWeight * squares;
}
