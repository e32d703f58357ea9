import type { PairRule } from './rule.js';

export const availableThroughout: PairRule = {
  number: 'H5',
  name: 'availability',
  sentence: {
    ru: 'человек свободен всё время от прихода до ухода',
    en: 'the person is available from arrival to departure',
  },
  exclusion: 'availability',
  reads: 'kind',
  allows: ({ people, slots }, person, slot) => covers(people.calendar[person]!, slots.presenceFrom[slot]!, slots.presenceTo[slot]!),
};

/** Searches the last interval that begins at or before `from`. */
function covers(calendar: Int32Array, from: number, to: number): boolean {
  let low = 0;
  let high = calendar.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (calendar[2 * middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return low > 0 && to <= calendar[2 * low - 1]!;
}
