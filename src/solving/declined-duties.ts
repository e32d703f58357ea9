import type { Duty, RosterProblem, SlotId } from '../engine/index.js';
import type { DeclinedSlot } from './planning-rows.js';
import { slotRow } from './slot-key.js';

/** What of a problem's slots its people have declined. A work that was moved since is asked about anew. */
export function declinedDuties(
  { people, slots }: Pick<RosterProblem, 'people' | 'slots'>,
  refusals: readonly DeclinedSlot[],
): readonly Duty[] {
  const planned = new Set(people.map(({ id }) => id));
  return refusals
    .filter(({ person }) => planned.has(person))
    .flatMap(({ person, slotId, start }) =>
      slots.filter((slot) => slot.start === start && rowOf(slot.id) === slotId).map(({ id }) => ({ person, slot: id })),
    );
}

/** A problem in which nobody has declined anything does not speak of it. */
export function withDeclined({ declined: _former, ...problem }: RosterProblem, declined: readonly Duty[]): RosterProblem {
  return declined.length === 0 ? problem : { ...problem, declined };
}

function rowOf(slot: SlotId): string | null {
  const { sittingId, gradingBlockId } = slotRow(slot);
  return sittingId ?? gradingBlockId;
}
