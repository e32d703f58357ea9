import { columnsInSlot, type Draft } from './draft.js';

/** People take two or three of a trio's open seats at most as often as pairs fit in: a row that only fractions of people break. */
export function addTrios(draft: Draft): void {
  const { layout, builder, rows, fixed } = draft;
  const { members, room } = layout.trios;
  for (let trio = 0; trio < room.length; trio += 1) {
    const slots = members.subarray(3 * trio, 3 * trio + 3);
    const open = slots.reduce((sum, slot) => sum + layout.required[slot]! - fixed.seats[slot]!, 0);
    if (open < 3 || open % 2 === 0) continue;
    const sharing = repeated(Array.from(slots).flatMap((slot) => columnsInSlot(draft, slot)));
    if (sharing.length > 1) rows.trio.set(trio, builder.addRow(-Infinity, (open - 1) / 2, sharing));
  }
}

/** Those that stand in a list more than once, each once. */
function repeated(columns: readonly number[]): number[] {
  const seen = new Set<number>();
  const again = new Set<number>();
  for (const column of columns) (seen.has(column) ? again : seen).add(column);
  return [...again];
}
