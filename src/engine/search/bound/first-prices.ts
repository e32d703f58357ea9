import { costOfRemoving } from '../state/cost-changes.js';
import type { RosterState } from '../state/roster-state.js';
import { GRAIN, type Prices } from './prices.js';

/** Prices read off a roster: a slot is worth what its dearest member costs there, or its shortage weight if someone is missing. */
export function pricesOfRoster(state: RosterState, prices: Prices): void {
  const { layout } = state;
  for (let slot = 0; slot < layout.slots; slot += 1) {
    const crew = state.crewOf[slot]!;
    const weight = layout.shortageWeight[slot]!;
    let price = crew.length < layout.required[slot]! ? weight : 0;
    for (const pair of crew) price = Math.max(price, Math.min(weight, weight - costOfRemoving(state, pair)));
    prices.slot[slot] = Math.round(price * GRAIN);
  }
  for (let quota = 0; quota < prices.quota.length; quota += 1)
    prices.quota[quota] = state.quotaCount[quota]! < layout.quotaMin[quota]! ? layout.quotaWeight[quota]! * GRAIN : 0;
}
