import type { SlotId } from '../engine/index.js';

const KEY = /^(sitting|grading):([0-9a-f-]{36})(?:\/(.+))?$/u;

/** The table row behind a slot; exactly one of the two is there, as in a duty's row. */
export interface SlotRow {
  readonly sittingId: string | null;
  readonly gradingBlockId: string | null;
  /** One of several rooms of the sitting; null: the whole of it. */
  readonly room: string | null;
}

export function slotKey({ sittingId, gradingBlockId, room }: SlotRow): SlotId {
  const key = sittingId === null ? `grading:${gradingBlockId}` : `sitting:${sittingId}`;
  return room === null ? key : `${key}/${room}`;
}

export function slotRow(key: SlotId): SlotRow {
  const [, kind, id, room = null] = KEY.exec(key) ?? [];
  if (id === undefined) throw new RangeError(`${JSON.stringify(key)} is not the key of a sitting or a grading block`);
  return kind === 'sitting' ? { sittingId: id, gradingBlockId: null, room } : { sittingId: null, gradingBlockId: id, room };
}
