import { renderFeed } from '../feeds/calendar.js';
import type { CalendarEvent } from '../feeds/calendar-event.js';
import type { Deadline } from './deadline/deadline.js';

/** A measure as a calendar needs it: kept under an id, revised at an instant. */
export interface ScheduledMeasure {
  readonly id: string;
  readonly number: string | null;
  readonly text: string;
  readonly deadline: Pick<Deadline, 'text' | 'to'>;
  readonly responsible: readonly string[];
  readonly sequence: number;
  readonly firstPublishedAt: Date;
  readonly revisedAt: Date;
}

const LONGEST_SUMMARY = 120;
const PERSON = /[А-ЯЁ][а-яё-]+\s+[А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+/gu;

/** The last days of the measures of one responsible body, as whole-day events. A calendar leaves the country: it names no person. */
export function deadlineFeed(measures: readonly ScheduledMeasure[], body: string, timeZone: string): string {
  const own = measures.filter(({ responsible }) => responsible.some((name) => comparable(name) === comparable(body)));
  const events = own.flatMap((measure) => (measure.deadline.to === null ? [] : [eventOf(measure, measure.deadline.to, timeZone)]));
  return renderFeed(events, {
    name: 'Дорожная карта: сроки',
    description: 'Последние дни мероприятий дорожной карты',
    timeZone,
    alarmMinutes: null,
  });
}

/** The bodies that a roadmap makes responsible, each once, in the order in which they appear. */
export function responsibleBodies(measures: readonly Pick<ScheduledMeasure, 'responsible'>[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of measures.flatMap(({ responsible }) => responsible))
    if (!first.has(comparable(name))) first.set(comparable(name), name);
  return [...first.values()];
}

function eventOf(measure: ScheduledMeasure, lastDay: string, timeZone: string): CalendarEvent {
  const text = measure.text.replaceAll(PERSON, '…');
  const summary = `Срок: ${measure.number === null ? '' : `п. ${measure.number} – `}${text}`;
  return {
    uid: `measure-${measure.id}@obektiv`,
    sequence: measure.sequence,
    status: 'CONFIRMED',
    revisedAt: measure.revisedAt,
    firstPublishedAt: measure.firstPublishedAt,
    payload: {
      summary: summary.length > LONGEST_SUMMARY ? `${summary.slice(0, LONGEST_SUMMARY - 1).trimEnd()}…` : summary,
      description: `${text}\nСрок: ${measure.deadline.text}`,
      location: null,
      position: null,
      start: lastDay,
      end: dayAfter(lastDay),
      timeZone,
    },
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function comparable(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
