import type { Draft } from './draft.js';

/** The shortage of people of the wanted categories. */
export function addQuotas({ instance, builder, duties, ofSlot }: Draft): void {
  const { people } = instance.problem;
  for (const [slot, columns] of ofSlot.entries())
    for (const [index, { categories, min, weight }] of instance.slots.quotas[slot]!.entries()) {
      if (weight === 0 || min === 0) continue;
      const wanted = columns.filter((column) => categories.has(people[duties[column]!.person]!.category));
      if (wanted.length === 0) builder.addOffset(weight * min);
      else {
        const missing = builder.addColumn({ name: `q${index}_s${slot}`, cost: weight, upper: min, isInteger: false });
        builder.addRow(min, Infinity, [...wanted, missing], undefined, `quota${index}_s${slot}`);
      }
    }
}
