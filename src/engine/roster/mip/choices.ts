import type { Draft } from './draft.js';

/** H15 and the shortage of a choice: people serve only in slots that are open, and few are open. */
export function addChoices(draft: Draft): void {
  for (const [choice, { slots, open, required, weight }] of draft.instance.choices.entries()) {
    const columns = Array.from(slots).flatMap((slot) => draft.ofSlot[slot]!);
    if (columns.length === 0) {
      draft.builder.addOffset(weight * required);
      continue;
    }
    const missing =
      weight === 0 ? [] : [draft.builder.addColumn({ name: `u_c${choice}`, cost: weight, upper: required, isInteger: false })];
    const least = missing.length === 0 ? -Infinity : required;
    draft.builder.addRow(least, required, [...columns, ...missing], undefined, `demand_c${choice}`);
    openSlots(draft, choice, Array.from(slots), open);
  }
}

function openSlots({ builder, ofSlot, instance }: Draft, choice: number, slots: readonly number[], open: number): void {
  const possible = slots.filter((slot) => ofSlot[slot]!.length > 0);
  if (possible.length <= open) return;
  const isOpen = possible.map((slot) => builder.addColumn({ name: `o_s${slot}` }));
  builder.addLimit(`open_c${choice}`, isOpen, open);
  for (const [at, slot] of possible.entries()) {
    const seats = instance.slots.required[slot]!;
    for (const column of ofSlot[slot]!) builder.addLimit(`at${column}_s${slot}`, [column], 0, [isOpen[at]!]);
    const values = [...ofSlot[slot]!.map(() => 1), 0 - seats];
    builder.addRow(-Infinity, 0, [...ofSlot[slot]!, isOpen[at]!], values, `seats_s${slot}`);
  }
}
