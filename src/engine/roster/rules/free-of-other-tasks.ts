import type { Engaged, Facts } from '../instance/facts.js';
import type { PairRule } from './rule.js';

export const freeOfOtherTasks: PairRule = {
  number: 'H12',
  name: 'elsewhere',
  sentence: {
    ru: 'в это время человек не на своём уроке и не на выходе другого графика, и на дорогу хватает времени',
    en: 'the person is at no lesson of their own and in no duty of another roster then, and the way leaves time',
  },
  exclusion: 'elsewhere',
  reads: 'both',
  allows: (facts, person, slot) => facts.people.engaged[person]!.every((task) => isApart(facts, task, slot)),
};

/** At the place of the task itself nobody has to arrive anew. */
function isApart({ problem, slots, travelMinutes }: Facts, { place, from, to }: Engaged, slot: number): boolean {
  const there = slots.place[slot]!;
  if (there === place) return slots.start[slot]! >= to || slots.end[slot]! <= from;
  const way = travelMinutes[place * problem.places.length + there]!;
  return slots.presenceFrom[slot]! >= to + way || slots.presenceTo[slot]! + way <= from;
}
