import { countsIn } from '../instance/demand-quota.js';
import type { DemandQuota } from '../instance/facts.js';
import type { Draft } from './draft.js';

/** The shortage of people of the wanted categories and roles, and H14: the seats kept for them. */
export function addQuotas(draft: Draft): void {
  const { slots, choices } = draft.instance;
  for (const [slot, columns] of draft.ofSlot.entries())
    for (const [index, quota] of slots.quotas[slot]!.entries())
      addQuota(draft, quota, columns, slots.required[slot]!, `${index}_s${slot}`);
  for (const [choice, { slots: members, quotas, required }] of choices.entries()) {
    const columns = Array.from(members).flatMap((slot) => draft.ofSlot[slot]!);
    for (const [index, quota] of quotas.entries()) addQuota(draft, quota, columns, required, `${index}_c${choice}`);
  }
}

function addQuota(
  { instance, builder, duties }: Draft,
  quota: DemandQuota,
  columns: readonly number[],
  required: number,
  name: string,
): void {
  const { min, weight, reserved } = quota;
  const counts = (column: number) => countsIn(quota, instance.problem.people[duties[column]!.person]!);
  const wanted = columns.filter(counts);
  const others = columns.filter((column) => !counts(column));
  if (reserved && others.length > 0) builder.addLimit(`seat${name}`, others, Math.max(0, required - min));
  if (weight === 0 || min === 0) return;
  if (wanted.length === 0) builder.addOffset(weight * min);
  else {
    const missing = builder.addColumn({ name: `q${name}`, cost: weight, upper: min, isInteger: false });
    builder.addRow(min, Infinity, [...wanted, missing], undefined, `quota${name}`);
  }
}
