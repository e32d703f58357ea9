import { datesLeft } from '../instance/dates-left.js';
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
        .filter((place) => isOver(instance, person, slots, place))
        .map((place) => ({ person, place })),
    ),
  admits: (instance, roster, person, slot) =>
    !isOver(instance, person, [...roster.slotsOf[person]!, slot], instance.slots.place[slot]!),
};

function placesOf({ slots }: Instance, taken: readonly number[]): number[] {
  return [...new Set(taken.map((slot) => slots.place[slot]!))];
}

/** The dates on which duties of other rosters bring the person there count too. */
function isOver(instance: Instance, person: number, taken: readonly number[], place: number): boolean {
  const { slots, problem } = instance;
  if (problem.rules.maxDatesPerPlace === null) return false;
  const { room, isKnown } = datesLeft(instance, person, place);
  const dates = taken.filter((slot) => slots.place[slot] === place).map((slot) => slots.day[slot]!);
  return new Set(dates.filter((day) => !isKnown(day))).size > room;
}
