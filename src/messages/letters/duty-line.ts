import { DateTime } from 'luxon';
import { classTitle } from '../../campaigns/grade-title.js';
import { roomName } from '../../campaigns/room-name.js';
import { subjectOf, subjectTitle } from '../../campaigns/subjects.js';
import type { SlotFacts } from '../../feeds/slot-facts.js';
import type { Language } from './letter.js';

/** What a letter says of a duty; the role is that of the reader. */
export type DutyFacts = SlotFacts;

const OBSERVED = {
  ru: { conduct: 'наблюдение', grading: 'наблюдение за проверкой работ' },
  en: { conduct: 'observation', grading: 'observation of the marking' },
} as const;

const ERRANDS = {
  ru: { organiser: 'организация в аудитории', commission: 'выезд комиссии', chair: 'выезд комиссии, председатель' },
  en: { organiser: 'organising a room', commission: 'visit of the commission', chair: 'visit of the commission, chair' },
} as const;

/** One duty in one line: when, where, what for, and when to be there. */
export function dutyLine(facts: DutyFacts, language: Language): string {
  const { start, end, schoolName, address, subject, classLabel, part, room } = facts;
  const time = `${dayWords(start, language)}, ${start.slice(11)}–${end.slice(11)}`;
  const place = address === null ? schoolName : `${schoolName} (${address})`;
  const words = language === 'ru' ? { part: 'часть', room: 'каб.' } : { part: 'part', room: 'room' };
  const what = [
    errand(facts, language),
    subject === null ? null : subjectIn(subject, language),
    classLabel === null ? null : classTitle(classLabel, language),
    part === null ? null : `${words.part} ${part}`,
    room === null ? null : roomName(room, words.room),
  ];
  const arrival = language === 'ru' ? `прибыть к ${arrivalClock(facts)}` : `be there by ${arrivalClock(facts)}`;
  return `${time}: ${place}; ${what.filter((word) => word !== null && word !== '').join(', ')}; ${arrival}`;
}

/** Facts name the subject in Russian. */
function subjectIn(subject: string, language: Language): string {
  const code = language === 'en' ? subjectOf(subject) : undefined;
  return code === undefined ? subject : subjectTitle(code, language);
}

function errand({ role, phase }: DutyFacts, language: Language): string {
  if (role !== 'observer') return ERRANDS[language][role];
  return OBSERVED[language][phase === 'grading' ? 'grading' : 'conduct'];
}

/** `21 апреля 2026, вторник`. */
export function dayWords(moment: string, language: Language): string {
  const day = DateTime.fromISO(moment.slice(0, 10), { zone: 'utc', locale: language });
  return day.toFormat(language === 'ru' ? 'd MMMM yyyy, cccc' : 'cccc d MMMM yyyy');
}

export function momentWords(moment: string, language: Language): string {
  return `${dayWords(moment, language)}, ${moment.slice(11)}`;
}

/** When a duty begins, as an instant. */
export function instantOf({ start, timeZone }: Pick<DutyFacts, 'start' | 'timeZone'>): Date {
  return DateTime.fromISO(start, { zone: timeZone }).toJSDate();
}

function arrivalClock({ start, arriveBeforeMinutes }: DutyFacts): string {
  return DateTime.fromISO(start, { zone: 'utc' }).minus({ minutes: arriveBeforeMinutes }).toFormat('HH:mm');
}
