import { CATEGORY_COUNT, GRAIN } from './bound/prices.js';
import { newDesk, planPerson, type PersonPlan, type PricingDesk } from './bound/person-plan.js';

import type { Layout } from './layout.js';
import { costOfAdding, costOfDate, costOfRemoving, gainOfMember, mayAdd, type RosterState } from './roster-state.js';
import { giveUp, takeOn, type Changes } from './changes.js';

/** Memory for planning one person against a roster. */
export interface ResponseDesk {
  readonly earned: Float64Array;
  readonly charges: Float64Array;
  readonly desk: PricingDesk;
  readonly plan: PersonPlan;
}

/** A desk for any person of the layout. */
export function newResponseDesk(layout: Layout): ResponseDesk {
  return {
    earned: new Float64Array(CATEGORY_COUNT * layout.slots),
    charges: new Float64Array(layout.visits),
    desk: newDesk(layout),
    plan: { cost: 0, pairs: [] },
  };
}

/** What seats earn: `earned` by prices where there are any, else open ones their shortage and, where `steals`, taken ones what their holder saves. */
export interface Offer {
  readonly prices: Float64Array | null;
  readonly steals: boolean;
}

/** Gives a person without free duties the schedule that answers the rest of the roster and the offer best. */
export function respond(state: RosterState, desk: ResponseDesk, person: number, offer: Offer, changes: Changes): void {
  const { layout } = state;
  tellGains(state, desk, person, offer);
  planPerson(layout, desk.charges, desk.earned, person, desk.desk, desk.plan);
  state.looks += layout.pairFirst[layout.visitFirst[person + 1]!]! - layout.pairFirst[layout.visitFirst[person]!]!;
  for (const pair of desk.plan.pairs) if (!state.held[pair]) take(state, pair, changes);
}

function tellGains(state: RosterState, desk: ResponseDesk, person: number, offer: Offer): void {
  const { layout } = state;
  const offset = layout.personCategory[person]! * layout.slots;
  for (let visit = layout.visitFirst[person]!; visit < layout.visitFirst[person + 1]!; visit += 1) {
    desk.charges[visit] = state.visitUse[visit]! > 0 ? 0 : costOfDate(state, person, layout.visitStation[visit]!) * GRAIN;
    for (let pair = layout.pairFirst[visit]!; pair < layout.pairFirst[visit + 1]!; pair += 1) {
      const slot = layout.pairSlot[pair]!;
      const isOpen = state.crewOf[slot]!.length < layout.required[slot]!;
      desk.earned[offset + slot] =
        isOpen && offer.prices !== null ? offer.prices[offset + slot]! : gainOf(state, slot, person, offer.steals) * GRAIN;
    }
  }
}

function gainOf(state: RosterState, slot: number, person: number, steals: boolean): number {
  const { layout } = state;
  const crew = state.crewOf[slot]!;
  if (crew.length < layout.required[slot]!) return gainOfMember(state, slot, layout.personCategory[person]!, 0);
  if (!steals || crew.length === 0) return 0;
  const holder = crew[0]!;
  if (layout.pairPinned[holder]) return 0;
  return layout.shortageWeight[slot]! - costOfRemoving(state, holder) - 1;
}

function take(state: RosterState, pair: number, changes: Changes): void {
  const { layout } = state;
  const slot = layout.pairSlot[pair]!;
  const crew = state.crewOf[slot]!;
  if (crew.length >= layout.required[slot]!) {
    const holder = crew[0];
    if (holder === undefined || layout.pairPinned[holder]) return;
    giveUp(state, holder, changes);
  }
  if (!mayAdd(state, pair) || costOfAdding(state, pair) >= 0) return;
  takeOn(state, pair, changes);
}
