import type { SlotId } from '../engine/index.js';

const KEY = /^(sitting|grading):([0-9a-f-]{36})$/u;

/** The table row behind a slot; exactly one of the two is there, as in a duty's row. */
export interface SlotRow {
  readonly sittingId: string | null;
  readonly gradingBlockId: string | null;
}

export function slotKey({ sittingId, gradingBlockId }: SlotRow): SlotId {
  return sittingId === null ? `grading:${gradingBlockId}` : `sitting:${sittingId}`;
}

export function slotRow(key: SlotId): SlotRow {
  const [, kind, id] = KEY.exec(key) ?? [];
  if (id === undefined) throw new RangeError(`${JSON.stringify(key)} is not the key of a sitting or a grading block`);
  return kind === 'sitting' ? { sittingId: id, gradingBlockId: null } : { sittingId: null, gradingBlockId: id };
}
