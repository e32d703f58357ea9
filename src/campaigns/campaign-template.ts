import { z } from 'zod';
import { SUBJECT_CODES } from './subjects.js';

const unknown = z.literal('unknown');
const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);
const sentence = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) });
const subjectCode = z.enum(SUBJECT_CODES);

const windowOfDays = z
  .strictObject({ from: day, to: day })
  .refine((span) => span.from <= span.to, { error: 'the window ends before it begins' });

const randomGroup = z.strictObject({
  code: z.string().min(1),
  title: sentence,
  /** How many subjects of the group each class writes. */
  take: z.int().min(1),
  subjects: z.array(subjectCode).min(1),
  /** false: the order's list is not known in full, a subject outside it may be right. */
  isComplete: z.boolean(),
});

const work = z.strictObject({ minutes: z.int().min(1), parts: z.int().min(1).max(2) });

const gradeRules = z.strictObject({
  grade: z.int().min(1).max(11),
  isTrial: z.boolean(),
  /** The grade's own window when it differs from the campaign's. */
  window: windowOfDays.nullable(),
  mandatory: z.array(subjectCode),
  random: z.array(randomGroup),
  /** Subjects that exist in a basic and an advanced variant. */
  advanced: z.union([z.array(subjectCode), unknown]),
  works: z.union([z.partialRecord(subjectCode, work), unknown]),
});

/** `campaign-template/1`: what one year's order says, as data; what is not known says so. */
export const campaignTemplateSchema = z.strictObject({
  format: z.literal('campaign-template/1'),
  code: z.string().regex(/^\d{4}-\d{2}$/u),
  version: z.int().min(1),
  title: sentence,
  order: z.strictObject({ number: z.string().min(1), date: day }),
  window: windowOfDays,
  holidays: z.array(z.strictObject({ day, title: sentence })),
  workingDays: z.array(z.strictObject({ day, title: sentence })),
  workMinutes: z.union([z.array(z.int().min(1)).min(1), unknown]),
  maxPartMinutes: z.union([z.int().min(1), unknown]),
  minBreakMinutes: z.int().min(0),
  computer: z.strictObject({
    from: clock,
    to: clock,
    window: windowOfDays.nullable(),
    grades: z.union([z.array(z.int()), unknown]),
    subjects: z.union([z.array(subjectCode), unknown]),
  }),
  randomKnownDaysAhead: z.union([z.int().min(0), unknown]),
  grades: z.array(gradeRules).min(1),
  sources: z.array(z.string().min(1)).min(1),
  unknown: z.array(sentence),
});

export type CampaignTemplate = Readonly<z.infer<typeof campaignTemplateSchema>>;
