import type { Instance } from '../instance/instance.js';
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
      slots.filter((slot) => isOver(instance, slots, 0, person, slot)).map((slot) => ({ person, slot })),
    ),
  admits: (instance, roster, person, slot) => {
    const slots = roster.slotsOf[person]!;
    return !isOver(instance, slots, slots.includes(slot) ? 0 : 1, person, slot);
  },
};

/** Are the limits that this slot falls under exceeded by what is taken and some more in the same place of the calendar? */
function isOver(
  { people, slots, days, weekCount }: Instance,
  taken: readonly number[],
  more: number,
  person: number,
  slot: number,
): boolean {
  let sameDay = more;
  let sameWeek = more;
  for (const other of taken) {
    if (slots.day[other] === slots.day[slot]) sameDay += 1;
    if (slots.week[other] === slots.week[slot]) sameWeek += 1;
  }
  const dayRoom = people.dayRoom[person * days.length + slots.day[slot]!]!;
  const weekRoom = people.weekRoom[person * weekCount + slots.week[slot]!]!;
  return sameDay > dayRoom || sameWeek > weekRoom || taken.length + more > people.total[person]!;
}
