import { countsIn } from '../instance/demand-quota.js';
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
    demand(draft, choice, columns, missing);
    openSlots(draft, choice, Array.from(slots), open);
  }
}

/** With a quota that leads, the others fill the demand only as far as their slot has those who lead them. */
function demand(draft: Draft, choice: number, columns: readonly number[], missing: readonly number[]): void {
  const { builder, instance, duties } = draft;
  const { required, quotas } = instance.choices[choice]!;
  const least = missing.length === 0 ? -Infinity : required;
  const lead = quotas.find(({ leads }) => leads);
  if (lead === undefined) builder.addRow(least, required, [...columns, ...missing], undefined, `demand_c${choice}`);
  else {
    const isLeader = (column: number) => countsIn(lead, instance.problem.people[duties[column]!.person]!);
    builder.addLimit(`most_c${choice}`, columns, required);
    if (missing.length === 0) return;
    const followers = ledFollowers(draft, choice, lead.min, isLeader);
    builder.addRow(required, Infinity, [...columns.filter(isLeader), ...followers, ...missing], undefined, `demand_c${choice}`);
  }
}

/** Columns that count the people in each slot who are led. */
function ledFollowers(draft: Draft, choice: number, min: number, isLeader: (column: number) => boolean): number[] {
  const { builder, ofSlot, instance } = draft;
  return Array.from(instance.choices[choice]!.slots).flatMap((slot) => {
    const leaders = ofSlot[slot]!.filter(isLeader);
    const others = ofSlot[slot]!.filter((column) => !isLeader(column));
    const most = Math.min(instance.slots.required[slot]!, instance.choices[choice]!.required);
    if (others.length === 0 || most === 0) return [];
    const followers = builder.addColumn({ name: `v_s${slot}`, upper: most, isInteger: false });
    builder.addLimit(`follow_s${slot}`, [followers], 0, others);
    if (min === 0) return [followers];
    const isLed = builder.addColumn({ name: `w_s${slot}` });
    builder.addRow(-Infinity, 0, [followers, isLed], [1, 0 - most], `led_s${slot}`);
    builder.addRow(0, Infinity, [...leaders, isLed], [...leaders.map(() => 1), 0 - min], `lead_s${slot}`);
    return [followers];
  });
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
