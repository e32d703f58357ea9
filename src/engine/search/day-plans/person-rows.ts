import { compatible, roomOfWeek, type Layout } from '../layout.js';
import { groups, type Draft } from './draft.js';

/** One plan a day, H7, balance, person. */
export function addLoads(draft: Draft): void {
  for (const [person, columns] of draft.ofPerson) addLoad(draft, person, columns);
}

function addLoad({ layout, plans, builder }: Draft, person: number, columns: readonly number[]): void {
  const size = (column: number) => plans[column]!.pairs.length;
  const visitOf = (column: number) => layout.pairVisit[plans[column]!.pairs[0]!]!;
  const days = groups(columns, (column) => layout.visitDay[visitOf(column)]!);
  for (const day of days) builder.addRow(-Infinity, 1, day);
  for (const week of groups(columns, (column) => layout.visitWeek[visitOf(column)]!))
    builder.addRow(-Infinity, roomOfWeek(layout, person, visitOf(week[0]!)), week, week.map(size));
  const most = days.reduce((sum, day) => sum + day.reduce((longest, column) => Math.max(longest, size(column)), 0), 0);
  const steps = Array.from({ length: Math.min(most, layout.total[person]!) }, (_, at) =>
    builder.addColumn({ cost: layout.loadWeight[person]! * (2 * at + 1), isInteger: false }),
  );
  builder.addRow(0, 0, [...columns, ...steps], [...columns.map(size), ...steps.map(() => -1)]);
  if (layout.personCost === 0) return;
  const serves = builder.addColumn({ cost: layout.personCost, isInteger: false });
  for (const day of days) builder.addRow(-Infinity, 0, [...day, serves], [...day.map(() => 1), -1]);
}

/** H6 between days: duties about midnight, or a long way apart. */
export function addClashes({ layout, builder, ofPair, ofPerson, plans }: Draft): void {
  const { slotStart, slotDay, pairSlot } = layout;
  const start = (pair: number) => slotStart[pairSlot[pair]!]!;
  const reach = longestReach(layout);
  for (const columns of ofPerson.values()) {
    const pairs = [...new Set(columns.flatMap((column) => plans[column]!.pairs))].sort((a, b) => start(a) - start(b));
    for (const [at, pair] of pairs.entries())
      for (let next = at + 1; next < pairs.length && start(pairs[next]!) - start(pair) < reach; next += 1) {
        const [one, other] = [pairSlot[pair]!, pairSlot[pairs[next]!]!];
        if (slotDay[one] === slotDay[other] || compatible(layout, one, other)) continue;
        builder.addRow(-Infinity, 1, [...ofPair.get(pair)!, ...ofPair.get(pairs[next]!)!]);
      }
  }
}

/** No two duties whose starts are so far apart can clash (minutes). */
function longestReach({ slots, slotStart, slotEnd, travel, gapMinutes }: Layout): number {
  let longest = 0;
  for (let slot = 0; slot < slots; slot += 1) longest = Math.max(longest, slotEnd[slot]! - slotStart[slot]!);
  return longest + gapMinutes + travel.reduce((most, minutes) => Math.max(most, minutes), 0);
}
