import type { LocalMoment, Position } from '../engine/index.js';

/** What a calendar shows of one duty or sitting. Nothing in it names or reaches a person. */
export interface EventContent {
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly position: Position | null;
  /** A moment, or a day for an event that lasts whole days. */
  readonly start: LocalMoment;
  /** The moment it ends, or the first day after a whole-day event. */
  readonly end: LocalMoment;
  /** An IANA zone such as `Asia/Yekaterinburg`. */
  readonly timeZone: string;
}

export const EVENT_STATUSES = ['CONFIRMED', 'CANCELLED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** One event of a calendar: its payload, and where it stands in its life. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: EventStatus;
  readonly revisedAt: Date;
  readonly firstPublishedAt: Date;
  readonly payload: EventContent;
}

/** What a calendar says of itself. */
export interface CalendarFacts {
  readonly name: string;
  readonly description: string;
  readonly timeZone: string;
  /** Minutes before the start at which a phone should ring; null (the default of every feed) for silence. */
  readonly alarmMinutes: number | null;
}
