import type { TimetableAddSittingData, TimetableChangeSittingData } from '../service/index.js';
import type { ShownSitting } from './sitting.js';

type NewSitting = TimetableAddSittingData['body'];

/** What stands in the form; an empty text is nothing said. */
export interface SittingDraft extends Required<
  Omit<NewSitting, 'room' | 'organiser' | 'subjectTeacher' | 'lesson' | 'pupils' | 'subject'>
> {
  readonly subject: string;
  readonly schoolId: string;
  readonly room: string;
  readonly organiser: string;
  readonly subjectTeacher: string;
  readonly lesson: number | null;
  readonly pupils: number | null;
}

export function emptyDraft(date: string): SittingDraft {
  const texts = { room: '', organiser: '', subjectTeacher: '', lesson: null, pupils: null };
  const times = { date, startsAt: '', endsAt: '' };
  return { schoolId: '', classId: '', subject: '', part: 1, level: 'basic', form: 'paper', required: 1, ...times, ...texts };
}

export function draftOf(sitting: ShownSitting): SittingDraft {
  const { schoolId, classId, subject, part, date, lesson, pupils, form, required } = sitting;
  return {
    schoolId,
    classId,
    subject,
    part,
    date,
    lesson,
    pupils,
    form,
    required,
    level: sitting.level as SittingDraft['level'],
    startsAt: sitting.startsAt.slice(0, 5),
    endsAt: sitting.endsAt.slice(0, 5),
    room: sitting.room ?? '',
    organiser: sitting.organiser ?? '',
    subjectTeacher: sitting.subjectTeacher ?? '',
  };
}

export function isReady({ classId, subject, date, startsAt, endsAt }: SittingDraft): boolean {
  return [classId, subject, date, startsAt, endsAt].every((value) => value !== '') && startsAt < endsAt;
}

export function newSittingOf(draft: SittingDraft): NewSitting {
  const { classId, subject, part, level } = draft;
  return { classId, subject: subject as NewSitting['subject'], part, level, ...timesAndPlace(draft) };
}

export function changesOf(draft: SittingDraft): NonNullable<TimetableChangeSittingData['body']> {
  return timesAndPlace(draft);
}

function timesAndPlace({ room, organiser, subjectTeacher, ...draft }: SittingDraft) {
  const { date, startsAt, endsAt, lesson, pupils, form, required } = draft;
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    date,
    startsAt,
    endsAt,
    lesson,
    pupils,
    form,
    required,
    room: said(room),
    organiser: said(organiser),
    subjectTeacher: said(subjectTeacher),
  };
}
