import { DateTime } from 'luxon';
import type { CalendarEvent } from './calendar-event.js';
import { feedUid } from './feed-plan.js';

/** A link that was replaced, and the last moment it works. */
export interface ReplacedLink {
  readonly id: string;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
}

/** What the old feed shows until it ends: that there is a new link, but not which, as the old one may have leaked. */
export function rotationNotice(link: ReplacedLink, timeZone: string): CalendarEvent {
  const local = (instant: Date) => DateTime.fromJSDate(instant, { zone: timeZone });
  const lastDay = local(link.expiresAt);
  return {
    uid: feedUid('notice', link.id),
    sequence: 0,
    status: 'CONFIRMED',
    revisedAt: link.rotatedAt,
    firstPublishedAt: link.rotatedAt,
    payload: {
      summary: 'Ссылка на этот календарь заменена',
      description: `Этот адрес обновляется до ${lastDay.toFormat('dd.MM.yyyy HH:mm')}, затем перестанет работать.\nВозьмите новую ссылку у координатора или на своей странице.`,
      location: null,
      position: null,
      start: local(link.rotatedAt).toISODate()!,
      end: lastDay.plus({ days: 1 }).toISODate()!,
      timeZone,
    },
  };
}
