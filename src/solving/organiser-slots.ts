import type { Slot } from '../engine/index.js';
import type { Sitting } from '../campaigns/sitting.entity.js';
import type { Occasion } from './occasions.js';
import type { PlanningRules } from './planning-rules.js';
import { slotKey } from './slot-key.js';

/** Where external organisers are needed: one in each room of a sitting, two in a large one. */
export function organiserSlots(occasions: readonly Occasion[], rules: PlanningRules): readonly Slot[] {
  const { fromRisk } = rules.organisers;
  return occasions
    .filter(({ phase, level }) => phase === 'conduct' && fromRisk <= level)
    .flatMap((occasion) => roomSlots(occasion, occasion.row as Sitting, rules));
}

/** The rooms of a cell such as `12, 14`, `каб. 5 и 6` or `актовый зал`; none named is one room. */
export function roomsOf(text: string | null): readonly string[] {
  const rooms = (text ?? '')
    .split(/[,;/]|\sи\s/u)
    .map((room) => room.replace(/^\s*(?:каб(?:инет)?|ауд(?:итория)?)\.?\s+/iu, '').trim())
    .filter((room) => room !== '');
  return [...new Set(rooms)];
}

function roomSlots({ place, start, end, subject, grade, letter, level }: Occasion, row: Sitting, rules: PlanningRules): Slot[] {
  const rooms = roomsOf(row.room);
  const inRoom = Math.ceil((row.pupils ?? 0) / Math.max(1, rooms.length));
  const required = inRoom > rules.organisers.twoAbovePupils ? 2 : 1;
  const keys = rooms.length > 1 ? rooms : [null];
  return keys.map((room) => ({
    id: slotKey({ sittingId: row.id, gradingBlockId: null, room }),
    phase: 'conduct',
    role: 'organiser',
    place,
    start,
    end,
    subject,
    grade,
    required,
    weight: rules.slotWeights[level] ?? 0,
    quotas: [],
    classes: letter === '' ? [] : [`${grade}`, `${grade}${letter}`],
  }));
}
