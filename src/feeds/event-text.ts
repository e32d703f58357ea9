import { DateTime } from 'luxon';
import type { Role } from '../engine/index.js';
import type { EventContent } from './calendar-event.js';
import type { EventFacts, SlotFacts } from './slot-facts.js';

const TITLES: Readonly<Record<Role, readonly [one: string, many: string]>> = {
  observer: ['Наблюдатель', 'Наблюдатели'],
  organiser: ['Организатор', 'Организаторы'],
  commission: ['Член комиссии', 'Члены комиссии'],
  chair: ['Председатель комиссии', 'Председатели комиссии'],
};
const ERRANDS: Readonly<Record<Role, string>> = {
  observer: 'наблюдение',
  organiser: 'организация в аудитории',
  commission: 'выезд комиссии',
  chair: 'выезд комиссии (председатель)',
};

/** What a person's own calendar says of a duty: where to be and when, and nobody's name. */
export function ownDutyEvent(slot: SlotFacts): EventContent {
  return event(slot, sentence(`ВПР: ${errand(slot)}`, subjectLine(slot)), [`Прибыть к ${arrival(slot)}.`, ...details(slot)]);
}

/** What a school's or the commission's calendar says of a slot: who comes, by public code. */
export function staffedSlotEvent(slot: SlotFacts, codes: readonly string[]): EventContent {
  const sorted = codes.toSorted((one, other) => (one < other ? -1 : 1));
  const who = `${TITLES[slot.role][sorted.length === 1 ? 0 : 1]} ${sorted.join(', ')}`;
  return event(slot, `${who}: ${sentence(errand(slot), subjectLine(slot))}`, [`${who}, с ${arrival(slot)}.`, ...details(slot)]);
}

/** What the public calendar says of a sitting. */
export function sittingEvent(sitting: EventFacts): EventContent {
  return event(sitting, `ВПР: ${subjectLine(sitting) || 'проведение работы'}`, details(sitting));
}

function event(facts: EventFacts, summary: string, lines: readonly string[]): EventContent {
  const { schoolName, address, position, start, end, timeZone } = facts;
  const location = address === null ? schoolName : `${schoolName}, ${address}`;
  return { summary, description: lines.join('\n'), location, position, start, end, timeZone };
}

function errand(slot: SlotFacts): string {
  return slot.role === 'observer' && slot.phase === 'grading' ? 'наблюдение за проверкой' : ERRANDS[slot.role];
}

function subjectLine({ subject, classLabel, part }: EventFacts): string {
  return sentence(subject, classLabel, part === null ? null : `часть ${part}`);
}

function details({ start, end, lesson, room }: EventFacts): readonly string[] {
  const lines = [`Начало в ${clock(start)}, окончание в ${clock(end)}.`];
  if (lesson !== null) lines.push(`Урок: ${lesson}.`);
  if (room !== null) lines.push(`Кабинет: ${room}.`);
  return lines;
}

function arrival({ start, arriveBeforeMinutes }: SlotFacts): string {
  return DateTime.fromISO(start, { zone: 'utc' }).minus({ minutes: arriveBeforeMinutes }).toFormat('HH:mm');
}

function clock(moment: string): string {
  return moment.slice(-'09:00'.length);
}

function sentence(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
