import type { CalendarEvent, CalendarFacts, EventContent } from '../../src/feeds/calendar-event.js';
import type { PublishedDuty, SittingFacts, SlotFacts } from '../../src/feeds/slot-facts.js';

export const PUBLISHED_AT = new Date('2026-04-01T08:00:00Z');

/** A calendar of a campaign in Surgut, silent unless told otherwise. */
export function facts(changes: Partial<CalendarFacts> = {}): CalendarFacts {
  return { name: 'ВПР 2026', description: 'Выходы наблюдателя', timeZone: 'Asia/Yekaterinburg', alarmMinutes: null, ...changes };
}

/** A lesson-long event on the morning of 20 April 2026. */
export function content(changes: Partial<EventContent> = {}): EventContent {
  return {
    summary: 'ВПР: наблюдение, математика, 5Б',
    description: 'Прибыть к 08:30.\nУрок: 2.',
    location: 'Школа № 7, ул. Ленина, 1',
    position: [61.254, 73.3962],
    start: '2026-04-20T09:00',
    end: '2026-04-20T09:45',
    timeZone: 'Asia/Yekaterinburg',
    ...changes,
  };
}

/** A confirmed event, published once. */
export function event(changes: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'first@obektiv',
    sequence: 0,
    status: 'CONFIRMED',
    revisedAt: PUBLISHED_AT,
    firstPublishedAt: PUBLISHED_AT,
    payload: content(),
    ...changes,
  };
}

/** A sitting of class 5Б in mathematics. */
export function sitting(changes: Partial<SittingFacts> = {}): SittingFacts {
  return {
    sittingId: 'sitting-1',
    schoolId: 'school-7',
    schoolName: 'Школа № 7',
    address: 'ул. Ленина, 1',
    position: [61.254, 73.3962],
    timeZone: 'Asia/Yekaterinburg',
    start: '2026-04-20T09:00',
    end: '2026-04-20T09:45',
    subject: 'математика',
    classLabel: '5Б',
    part: null,
    lesson: 2,
    room: '214',
    ...changes,
  };
}

/** The observer's place at that sitting. */
export function slot(changes: Partial<SlotFacts> = {}): SlotFacts {
  const { sittingId, ...place } = sitting();
  return { ...place, slotKey: sittingId, role: 'observer', phase: 'conduct', arriveBeforeMinutes: 30, ...changes };
}

/** Person А (code Н-001), Б (Н-002) … in a slot. */
export function duty(person: string, changes: Partial<SlotFacts> = {}): PublishedDuty {
  return { slot: slot(changes), personId: `person-${person}`, personCode: `Н-00${'_АБВГ'.indexOf(person)}` };
}
