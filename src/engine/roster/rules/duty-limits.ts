import type { Instance } from '../instance/instance.js';
import type { Roster } from '../roster.js';
import type { SetRule } from './rule.js';

export const dutyLimits: SetRule = {
  number: 'H7',
  name: 'limits',
  sentence: {
    ru: 'выходов не больше, чем человек может взять за день, за неделю и всего',
    en: 'nobody has more duties than their limits for a day, a week and in total allow',
  },
  exclusion: 'limits',
  breaches: (instance, roster) =>
    roster.slotsOf.flatMap((slots, person) =>
      slots.filter((slot) => isOver(instance, slots, person, slot)).map((slot) => ({ person, slot })),
    ),
  admits: (instance: Instance, roster: Roster, person: number, slot: number) => {
    const slots = roster.slotsOf[person]!;
    return !isOver(instance, slots.includes(slot) ? slots : [...slots, slot], person, slot);
  },
};

/** Are the limits that this slot falls under exceeded? */
function isOver({ people, slots }: Instance, taken: readonly number[], person: number, slot: number): boolean {
  const sameDay = taken.filter((other) => slots.day[other] === slots.day[slot]).length;
  const sameWeek = taken.filter((other) => slots.week[other] === slots.week[slot]).length;
  return sameDay > people.perDay[person]! || sameWeek > people.perWeek[person]! || taken.length > people.total[person]!;
}
