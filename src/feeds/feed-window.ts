import { DateTime } from 'luxon';
import { inZone } from './calendar-check.js';
import type { CalendarEvent } from './calendar-event.js';

const TOMBSTONE_DAYS = 7;

/** The items a feed shows at an instant: all but the tombstones whose event is more than seven days over. */
export function shownItems<Item extends CalendarEvent>(items: readonly Item[], at: Date): readonly Item[] {
  return items.filter((item) => item.status === 'CONFIRMED' || at < tombstoneEndsAt(item));
}

/** When a feed last changed: an item was revised, or a tombstone left it. */
export function changedAt(items: readonly CalendarEvent[], since: Date, at: Date): Date {
  const departures = items.filter((item) => item.status === 'CANCELLED').map(tombstoneEndsAt);
  const instants = [since, ...items.map((item) => item.revisedAt), ...departures].filter((instant) => instant <= at);
  return new Date(Math.max(...instants.map(Number), 0));
}

/** Until when the same items make the same feed: the next tombstone leaves it. */
export function stableUntil(items: readonly CalendarEvent[], at: Date): number {
  const departures = items.flatMap((item) => (item.status === 'CANCELLED' ? [tombstoneEndsAt(item).getTime()] : []));
  return Math.min(...departures.filter((instant) => instant > at.getTime()), Infinity);
}

/** The end of an event as an instant. */
export function endsAt({ payload }: Pick<CalendarEvent, 'payload'>): Date {
  return inZone(payload.end, payload.timeZone).toJSDate();
}

function tombstoneEndsAt(item: CalendarEvent): Date {
  const end = DateTime.fromJSDate(endsAt(item), { zone: 'utc' }).plus({ days: TOMBSTONE_DAYS });
  return new Date(Math.max(end.toMillis(), item.revisedAt.getTime()));
}
