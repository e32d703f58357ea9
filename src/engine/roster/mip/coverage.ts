import type { Draft } from './draft.js';

/** H9 and the shortage: the people of a slot and those who are missing make up what it requires. */
export function addCoverage({ instance, builder, ofSlot }: Draft): void {
  for (const [slot, columns] of ofSlot.entries()) {
    const required = instance.slots.required[slot]!;
    const weight = instance.slots.weight[slot]!;
    if (columns.length === 0) builder.addOffset(weight * required);
    else if (weight === 0) builder.addLimit(`cover_s${slot}`, columns, required);
    else {
      const missing = builder.addColumn({ name: `u_s${slot}`, cost: weight, upper: required, isInteger: false });
      builder.addRow(required, required, [...columns, missing], undefined, `cover_s${slot}`);
    }
  }
}
