import type { Instance } from '../instance/instance.js';
import type { CostTerm } from './term.js';

export const trip: CostTerm = {
  name: 'trip',
  sentence: { ru: 'дорога из дома', en: 'minutes of travel from home' },
  total: (instance, { slotsOf }) =>
    slotsOf.reduce(
      (sum, taken, person) => sum + taken.reduce((own, slot, at) => own + tripCost(instance, taken.slice(0, at), person, slot), 0),
      0,
    ),
  added: (instance, { slotsOf }, person, slot) => tripCost(instance, slotsOf[person]!, person, slot),
};

/** The cost of going there, unless another duty leads to the same place on the same day. */
function tripCost({ problem, slots, homeMinutes }: Instance, taken: readonly number[], person: number, slot: number): number {
  const place = slots.place[slot]!;
  if (taken.some((other) => slots.place[other] === place && slots.day[other] === slots.day[slot])) return 0;
  return problem.rules.weights.tripMinute * homeMinutes[person * problem.places.length + place]!;
}
