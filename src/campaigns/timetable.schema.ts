import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { clock, day, endsLater, isInOrder, line } from '../http/request-fields.js';
import { SUBJECT_CODES } from './subjects.js';

const text = line(200).nullable();

const when = { date: day, startsAt: clock, endsAt: clock, room: text };
const sittingFields = {
  ...when,
  lesson: z.int().min(0).max(14).nullable(),
  pupils: z.int().min(0).max(500).nullable(),
  form: z.enum(['paper', 'computer']),
  organiser: text,
  subjectTeacher: text,
  required: z.int().min(0).max(20),
};
const blockFields = { ...when, required: sittingFields.required };

const rowsQuery = pageQuery.extend({
  schoolId: z.uuid().optional(),
  date: day.optional(),
  state: z.enum(['planned', 'cancelled']).optional(),
});
export const sittingsQuery = rowsQuery.extend({ classId: z.uuid().optional(), subject: z.string().optional() });
export const blocksQuery = rowsQuery.extend({ subject: z.string().optional() });

const subject = z.enum(SUBJECT_CODES);

export const newSittingBody = z
  .strictObject({
    ...when,
    classId: z.uuid(),
    subject,
    part: z.int().min(1).max(2).default(1),
    level: z.enum(['basic', 'advanced']).default('basic'),
    room: text.default(null),
    lesson: sittingFields.lesson.default(null),
    pupils: sittingFields.pupils.default(null),
    form: sittingFields.form.default('paper'),
    organiser: text.default(null),
    subjectTeacher: text.default(null),
    required: sittingFields.required.default(1),
  })
  .refine(isInOrder, endsLater)
  .meta({
    examples: [
      {
        classId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11',
        subject: 'mathematics',
        date: '2026-04-22',
        startsAt: '09:00',
        endsAt: '09:45',
        lesson: 2,
        room: '12',
        pupils: 24,
      },
    ],
  });

export const newBlockBody = z
  .strictObject({
    ...when,
    schoolId: z.uuid(),
    grade: z.int().min(1).max(11),
    subject,
    ordinal: z.int().min(1).max(20).default(1),
    room: text.default(null),
    required: blockFields.required.default(1),
  })
  .refine(isInOrder, endsLater)
  .meta({
    examples: [
      {
        schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11',
        grade: 5,
        subject: 'mathematics',
        date: '2026-04-23',
        startsAt: '14:00',
        endsAt: '16:00',
        room: 'учительская',
      },
    ],
  });

const state = z.enum(['planned', 'cancelled']).describe('cancelled: it does not take place; planned: it does again.');
export const sittingChanges = z
  .strictObject({ ...sittingFields, state })
  .partial()
  .meta({ examples: [{ date: '2026-04-24', lesson: 3 }] });
export const blockChanges = z
  .strictObject({ ...blockFields, state })
  .partial()
  .meta({ examples: [{ state: 'cancelled' }] });

const row = { id: z.uuid(), campaignId: z.uuid(), schoolId: z.uuid(), state, version: z.int() };
const shownTimes = { startsAt: z.string(), endsAt: z.string() };
export const sittingAnswer = z.object({
  ...row,
  ...sittingFields,
  ...shownTimes,
  classId: z.uuid(),
  subject: z.string(),
  level: z.string(),
  part: z.int(),
});
const sentence = z.object({ ru: z.string(), en: z.string() });
export const normFinding = z.object({
  norm: z.string(),
  source: z.enum(['V', 'A', 'D']).describe('V: seen in a public source; A: by analogy; D: our own default, no law.'),
  severity: z.enum(['error', 'warning']),
  sittings: z.array(z.string()).describe('The sittings it is about, the one to change first.'),
  field: z.string(),
  value: z.string(),
  message: sentence,
  remedy: sentence,
});
export const judgedSittingAnswer = sittingAnswer.extend({
  warnings: z.array(normFinding).describe('What the norms of the year say about it; a change that breaks one anew is refused.'),
});
export const sittingCheckBody = z
  .strictObject({
    sitting: newSittingBody,
    inPlaceOf: z.uuid().optional().describe('The sitting that would be changed so; a new one if not given.'),
  })
  .meta({
    examples: [
      {
        sitting: {
          classId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11',
          subject: 'mathematics',
          date: '2026-04-22',
          startsAt: '09:00',
          endsAt: '09:45',
        },
      },
    ],
  });
export const sittingCheckAnswer = z.object({ findings: z.array(normFinding) });
export const blockAnswer = z.object({
  ...row,
  ...blockFields,
  ...shownTimes,
  grade: z.int(),
  subject: z.string(),
  ordinal: z.int(),
});
export const sittingPage = pageOf(sittingAnswer);
export const blockPage = pageOf(blockAnswer);

export type SittingsQuery = z.infer<typeof sittingsQuery>;
export type BlocksQuery = z.infer<typeof blocksQuery>;
export type NewSitting = z.infer<typeof newSittingBody>;
export type NewBlock = z.infer<typeof newBlockBody>;
export type SittingChanges = z.infer<typeof sittingChanges>;
export type SittingCheck = z.infer<typeof sittingCheckBody>;
export type BlockChanges = z.infer<typeof blockChanges>;
