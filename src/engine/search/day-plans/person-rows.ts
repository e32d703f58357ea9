import { compatible, roomOfWeek, type Layout } from '../layout.js';
import { groups, type Draft } from './draft.js';

/** One plan a day, H7, balance, person. */
export function addLoads(draft: Draft): void {
  for (const [person, columns] of draft.ofPerson) addLoad(draft, person, columns);
}

function addLoad({ layout, plans, builder, fixed }: Draft, person: number, columns: readonly number[]): void {
  const size = (column: number) => plans[column]!.pairs.length;
  const visitOf = (column: number) => layout.pairVisit[plans[column]!.pairs[0]!]!;
  const staying = fixed.dutiesOf.get(person) ?? [];
  const days = groups(columns, (column) => layout.visitDay[visitOf(column)]!);
  for (const day of days) builder.addRow(-Infinity, 1, day);
  for (const week of groups(columns, (column) => layout.visitWeek[visitOf(column)]!)) {
    const visit = visitOf(week[0]!);
    const taken = staying.filter((pair) => layout.visitWeek[layout.pairVisit[pair]!] === layout.visitWeek[visit]).length;
    builder.addRow(-Infinity, roomOfWeek(layout, person, visit) - taken, week, week.map(size));
  }
  const most = days.reduce((sum, day) => sum + day.reduce((longest, column) => Math.max(longest, size(column)), 0), 0);
  const steps = Array.from({ length: Math.min(most, layout.total[person]! - staying.length) }, (_, at) =>
    builder.addColumn({ cost: layout.loadWeight[person]! * (2 * (staying.length + at) + 1), isInteger: false }),
  );
  builder.addRow(0, 0, [...columns, ...steps], [...columns.map(size), ...steps.map(() => -1)]);
  if (layout.personCost === 0 || staying.length > 0) return;
  const serves = builder.addColumn({ cost: layout.personCost, isInteger: false });
  for (const day of days) builder.addRow(-Infinity, 0, [...day, serves], [...day.map(() => 1), -1]);
}

/** H6 between days: duties about midnight, or a long way apart. */
export function addClashes({ layout, builder, ofPair, ofPerson, plans, fixed }: Draft): void {
  const { slotStart, slotDay, pairSlot } = layout;
  const start = (pair: number) => slotStart[pairSlot[pair]!]!;
  const reach = longestReach(layout);
  for (const [person, columns] of ofPerson) {
    const staying = fixed.dutiesOf.get(person) ?? [];
    const open = new Set(columns.flatMap((column) => plans[column]!.pairs));
    const pairs = [...open, ...staying].sort((a, b) => start(a) - start(b));
    for (const [at, pair] of pairs.entries())
      for (let next = at + 1; next < pairs.length && start(pairs[next]!) - start(pair) < reach; next += 1) {
        const [one, other] = [pairSlot[pair]!, pairSlot[pairs[next]!]!];
        if (slotDay[one] === slotDay[other] || compatible(layout, one, other)) continue;
        const both = [pair, pairs[next]!].filter((each) => open.has(each));
        if (both.length > 0)
          builder.addRow(
            -Infinity,
            both.length - 1,
            both.flatMap((each) => ofPair.get(each)!),
          );
      }
  }
}

/** No two duties whose starts are so far apart can clash (minutes). */
function longestReach({ slots, slotStart, slotEnd, travel, gapMinutes }: Layout): number {
  let longest = 0;
  for (let slot = 0; slot < slots; slot += 1) longest = Math.max(longest, slotEnd[slot]! - slotStart[slot]!);
  return longest + gapMinutes + travel.reduce((most, minutes) => Math.max(most, minutes), 0);
}
