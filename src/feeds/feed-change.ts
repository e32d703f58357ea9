import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { CalendarEvent, EventContent } from './calendar-event.js';

/** What should stand in a feed now. */
export interface PlannedItem {
  readonly uid: string;
  readonly payload: EventContent;
}

/** What a feed holds: an event, with the fingerprint that tells whether it changed. */
export interface PublishedItem extends CalendarEvent {
  readonly payloadHash: string;
  readonly cancelledAt: Date | null;
}

/** The fingerprint of an event's payload: SHA-256 of its canonical JSON. */
export function payloadHash(payload: EventContent): string {
  return createHash('sha256').update(canonicalize(payload)!).digest('hex');
}

/**
 * The items to write so that `published` becomes what is planned: new ones, changed ones, tombstones of those that
 * disappeared and those that return. An item that stays as it was is not among them.
 */
export function changedItems(
  published: readonly PublishedItem[],
  planned: readonly PlannedItem[],
  revisedAt: Date,
): readonly PublishedItem[] {
  const before = new Map(published.map((item) => [item.uid, item]));
  const wanted = new Set(planned.map((item) => item.uid));
  return [
    ...planned.flatMap((item) => confirmed(before.get(item.uid), item, revisedAt)),
    ...published.filter((item) => !wanted.has(item.uid)).flatMap((item) => cancelled(item, revisedAt)),
  ];
}

function confirmed(before: PublishedItem | undefined, { uid, payload }: PlannedItem, revisedAt: Date): readonly PublishedItem[] {
  const hash = payloadHash(payload);
  if (before?.status === 'CONFIRMED' && before.payloadHash === hash) return [];
  return [
    {
      uid,
      payload,
      payloadHash: hash,
      status: 'CONFIRMED',
      sequence: before === undefined ? 0 : before.sequence + 1,
      revisedAt,
      firstPublishedAt: before?.firstPublishedAt ?? revisedAt,
      cancelledAt: null,
    },
  ];
}

function cancelled(before: PublishedItem, revisedAt: Date): readonly PublishedItem[] {
  if (before.status === 'CANCELLED') return [];
  return [{ ...before, status: 'CANCELLED', sequence: before.sequence + 1, revisedAt, cancelledAt: revisedAt }];
}
