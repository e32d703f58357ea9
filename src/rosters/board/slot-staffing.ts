import type { Slot } from '../../engine/index.js';
import { groupedBy } from '../../solving/grouping.js';
import { dutyRoles } from '../duty-roles.js';
import { alternativesOf } from '../open-places.js';
import type { Version } from '../roster-store.service.js';
import type { BoardRow } from './board.schema.js';

/** What a change may alter in a row of the board. */
export type SlotStaffing = Pick<BoardRow, 'required' | 'people' | 'alternatives' | 'isMetElsewhere'>;

/**
 * Who serves at each slot. A demand that may be met at one of several slots asks for nobody at the others once people serve at one:
 * those look open only while none is chosen.
 */
export function slotStaffing({ problem, duties }: Pick<Version, 'problem' | 'duties'>): (slot: Slot) => SlotStaffing {
  const pins = new Set(problem.pins.map(({ person, slot }) => `${person}\t${slot}`));
  const dutiesOf = groupedBy(duties, ({ slot }) => slot);
  const roleOf = dutyRoles(problem, duties);
  const alternatives = alternativesOf(problem);
  return ({ id, required }) => {
    const people = (dutiesOf.get(id) ?? []).map(({ person }) => ({
      person,
      isPinned: pins.has(`${person}\t${id}`),
      isChair: roleOf({ person, slot: id }) === 'chair',
    }));
    const others = alternatives.get(id) ?? [];
    const isMetElsewhere = people.length === 0 && others.some((slot) => dutiesOf.has(slot));
    return { required: isMetElsewhere ? 0 : required, people, alternatives: others.length, isMetElsewhere };
  };
}
