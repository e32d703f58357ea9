import { groupedBy } from '../../solving/grouping.js';
import { alternativesOf } from '../open-places.js';
import { deltaOf } from '../roster-delta.js';
import type { Version } from '../roster-store.service.js';
import { figuresOf, weeksOf } from './board-rows.js';
import type { BoardPatch } from './board.schema.js';
import { slotStaffing } from './slot-staffing.js';

/** What a change has altered on the board, so that whoever made it need not read the week again. */
export function boardPatch(before: Version, after: Version): BoardPatch {
  const { duties, pins } = deltaOf(before, after);
  const touched = [duties, pins].flatMap(({ added, removed }) => [...added, ...removed]).map(({ slot }) => slot);
  const alternatives = alternativesOf(after.problem);
  const slots = new Set(touched.flatMap((slot) => [slot, ...(alternatives.get(slot) ?? [])]));
  const staffing = slotStaffing(after);
  const people = new Set([...duties.added, ...duties.removed].map(({ person }) => person));
  const loads = groupedBy(after.duties, ({ person }) => person);
  return {
    ...figuresOf(after),
    weeks: weeksOf(after),
    rows: after.problem.slots.filter(({ id }) => slots.has(id)).map((slot) => ({ slot: slot.id, ...staffing(slot) })),
    people: [...people].map((code) => ({ code, duties: loads.get(code)?.length ?? 0 })),
  };
}
