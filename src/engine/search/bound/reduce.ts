import { PIN_REWARD } from './day-choices.js';
import { planPerson, type PersonPlan } from './person-plan.js';
import { GRAIN, type Prices } from './prices.js';
import { tellTerms, type Relaxation } from './relaxation.js';

/**
 * The pairs that a roster cheaper than the incumbent could use. A pair is out if the bound with that duty forced on its person
 * reaches the incumbent; `value` is the value of the relaxation at the prices.
 */
export function usefulPairs(relaxation: Relaxation, prices: Prices, value: number, incumbent: number): Uint8Array {
  const { layout, work } = relaxation;
  tellTerms(relaxation, prices);
  const useful = new Uint8Array(layout.pairs);
  const pinned = { ...layout, pins: layout.pins + 1, pairPinned: layout.pairPinned.slice() };
  const plan: PersonPlan = { cost: 0, pairs: [] };
  const limit = (incumbent - 1) * GRAIN;
  for (let person = 0; person < layout.people; person += 1) {
    planPerson(layout, work.charges, work.earned, person, work.desk, plan);
    const others = value - plan.cost;
    const end = layout.pairFirst[layout.visitFirst[person + 1]!]!;
    for (let pair = layout.pairFirst[layout.visitFirst[person]!]!; pair < end; pair += 1) {
      pinned.pairPinned[pair] = 1;
      planPerson(pinned, work.charges, work.earned, person, work.desk, plan);
      pinned.pairPinned[pair] = layout.pairPinned[pair]!;
      const forced = layout.pairPinned[pair] ? 0 : PIN_REWARD;
      useful[pair] = others + plan.cost + forced <= limit ? 1 : 0;
    }
  }
  return useful;
}
