import type { Random } from '../random.js';
import type { IndexedDuty } from '../roster/instance/instance.js';
import { pairOf } from './pairs-of.js';
import { isThoughtOf, type Usage } from './bound/usage.js';
import type { Layout } from './layout.js';
import { cheapestFor } from './cheapest.js';
import { add, remove } from './state/changes.js';
import { costOfAdding, costOfRemoving } from './state/cost-changes.js';
import { mayAdd } from './state/may-add.js';
import type { RosterState } from './state/roster-state.js';

/** Brings in the pins, then as much of the given duties as the rules let. */
export function takeOver(state: RosterState, duties: readonly IndexedDuty[]): void {
  const { layout } = state;
  for (let pair = 0; pair < layout.pairs; pair += 1) if (layout.pairPinned[pair] && !state.held[pair]) add(state, pair);
  for (const { person, slot } of duties) {
    const pair = pairOf(layout, person, slot);
    if (pair >= 0 && !state.held[pair] && mayAdd(state, pair)) add(state, pair);
  }
}

/** Makes duties of the pairs that the plans of the bound chose most often, as far as rules and costs let. */
export function followPlans(state: RosterState, usage: Usage): void {
  const { count } = usage;
  const often = Array.from(count.keys()).filter((pair) => isThoughtOf(usage, pair));
  for (const pair of often.sort((a, b) => count[b]! - count[a]! || a - b))
    if (!state.held[pair] && mayAdd(state, pair) && costOfAdding(state, pair) < 0) add(state, pair);
}

/** Fills every slot in turn, the dear and hard ones first, with the person who costs least. */
export function fillEverySlot(state: RosterState, random: Random): void {
  const { layout } = state;
  for (const slot of byDifficulty(layout, random))
    for (let seat = state.crewOf[slot]!.length; seat < layout.required[slot]!; seat += 1) {
      const pair = cheapestFor(state, slot, random);
      if (pair >= 0) add(state, pair);
    }
}

/** Gives up every duty that costs more than it is worth. */
export function dropWhatDoesNotPay(state: RosterState): void {
  for (const pair of state.dutiesOf.flat())
    if (!state.layout.pairPinned[pair] && costOfRemoving(state, pair) < 0) remove(state, pair);
}

function byDifficulty(layout: Layout, random: Random): number[] {
  const { candidateFirst, shortageWeight } = layout;
  const choice = (slot: number) => candidateFirst[slot + 1]! - candidateFirst[slot]!;
  const rank = (slot: number) => rankInChoice(layout, slot, choice(slot)) ?? (shortageWeight[slot]! + 1) / (1 + choice(slot));
  const ranks = Float64Array.from({ length: layout.slots }, (_, slot) => rank(slot));
  return random.shuffled(ranks.keys()).sort((a, b) => ranks[b]! - ranks[a]!);
}

/** Of a choice the slot is opened first for which most people can be asked. */
function rankInChoice({ extras }: Layout, slot: number, candidates: number): number | null {
  const choice = extras === null ? -1 : extras.choiceOf[slot]!;
  return choice < 0 ? null : ((extras!.choiceWeight[choice]! + 1) * candidates) / (1 + candidates);
}
