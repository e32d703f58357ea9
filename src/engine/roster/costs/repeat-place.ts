import type { Instance } from '../instance/instance.js';
import type { CostTerm } from './term.js';

export const repeatPlace: CostTerm = {
  name: 'repeatPlace',
  sentence: { ru: 'повторные дни в той же школе', en: 'further dates at the same place' },
  total: (instance, { slotsOf }) =>
    slotsOf.reduce(
      (sum, taken) => sum + taken.reduce((own, slot, at) => own + repeatCost(instance, taken.slice(0, at), slot), 0),
      0,
    ),
  added: (instance, { slotsOf }, person, slot) => repeatCost(instance, slotsOf[person]!, slot),
};

/** A date costs if it is new for the person at the place, and not the first there. */
function repeatCost({ problem, slots }: Instance, taken: readonly number[], slot: number): number {
  const there = taken.filter((other) => slots.place[other] === slots.place[slot]);
  const isRepeat = there.length > 0 && there.every((other) => slots.day[other] !== slots.day[slot]);
  return isRepeat ? problem.rules.weights.repeatPlace : 0;
}
