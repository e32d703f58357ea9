import type { Extras } from '../extras/extras.js';
import { addSum, columnsInSlot, type Draft } from './draft.js';

/** H14, and the shortage of those who count in quotas of choices and with roles. */
export function addExtraQuotas(draft: Draft, extras: Extras): void {
  const { builder, fixed } = draft;
  const { quotaMembers, quotaOthers } = fixed.staying!.tallies!;
  for (const [quota, { slots, members, min, weight, seatsOfOthers }] of extras.quotas.entries()) {
    const columnsOf = (isMember: number) =>
      Array.from(slots).flatMap((slot) => columnsInSlot(draft, slot, (person) => members[person] === isMember));
    const others = columnsOf(0);
    if (seatsOfOthers < Infinity && others.length > 0) addSum(draft, -Infinity, seatsOfOthers - quotaOthers[quota]!, others);
    const open = min - quotaMembers[quota]!;
    if (open <= 0) continue;
    const wanted = columnsOf(1);
    if (wanted.length === 0) builder.addOffset(open * weight);
    else addSum(draft, open, Infinity, [...wanted, builder.addColumn({ cost: weight, upper: open, isInteger: false })]);
  }
}
