import type { Instance } from '../instance/instance.js';
import type { SetRule } from './rule.js';

export const datesPerPlace: SetRule = {
  number: 'H8',
  name: 'datesPerPlace',
  sentence: {
    ru: 'человек бывает в одной школе не больше разрешённого числа дней',
    en: 'nobody serves at one place on more dates than allowed',
  },
  exclusion: 'limits',
  breaches: (instance, roster) =>
    roster.slotsOf.flatMap((slots, person) =>
      placesOf(instance, slots)
        .filter((place) => isOver(instance, slots, place))
        .map((place) => ({ person, place })),
    ),
  admits: ({ problem, slots }, roster, person, slot) => {
    const limit = problem.rules.maxDatesPerPlace;
    if (limit === null) return true;
    const dates = new Set([slots.day[slot]]);
    for (const other of roster.slotsOf[person]!) if (slots.place[other] === slots.place[slot]) dates.add(slots.day[other]);
    return dates.size <= limit;
  },
};

function placesOf({ slots }: Instance, taken: readonly number[]): number[] {
  return [...new Set(taken.map((slot) => slots.place[slot]!))];
}

function isOver({ problem, slots }: Instance, taken: readonly number[], place: number): boolean {
  const limit = problem.rules.maxDatesPerPlace;
  if (limit === null) return false;
  return new Set(taken.filter((slot) => slots.place[slot] === place).map((slot) => slots.day[slot])).size > limit;
}
