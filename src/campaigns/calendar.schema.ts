import { z } from 'zod';
import { normFinding, sittingAnswer } from './timetable.schema.js';
import { day } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

const count = z.int();

export const calendarDay = z.object({
  date: z.string(),
  sittings: count.describe('Planned ones.'),
  cancelled: count,
  required: count.describe('Observers needed: what the sittings ask for, and one at least where the level of risk demands it.'),
  filled: count.describe('Places that the roster of reference fills.'),
  flaggedOpen: count.describe('Open places at flagged schools (level of risk 2 or 3), which must be covered.'),
  errors: count.describe('Sittings that break a norm of the campaign’s year.'),
  warnings: count.describe('Sittings that a norm asks to look at again.'),
});

export const calendarAnswer = z.object({
  rosterState: z
    .enum(['none', 'draft', 'published'])
    .describe('What the places are counted by: the published roster, else the newest draft.'),
  days: z.array(calendarDay),
});

export const calendarQuery = z
  .object({
    date: day.optional(),
    schoolId: z.uuid().optional(),
    withProblems: z.stringbool().optional(),
    grade: z.coerce.number().int().min(1).max(11).optional(),
    subject: z.string().optional(),
  })
  .refine(({ date, schoolId, withProblems }) => date !== undefined || schoolId !== undefined || withProblems !== undefined, {
    error: inBoth('укажите день, школу или withProblems', 'give a day, a school or withProblems'),
  });

export const calendarSitting = sittingAnswer.extend({
  schoolName: z.string(),
  grade: z.int(),
  letter: z.string(),
  riskLevel: z.int(),
  isFlagged: z.boolean().describe('Level of risk 2 or 3.'),
  needed: count.describe('Observers needed: `required`, and one at least where the level of risk demands it.'),
  filled: count,
  findings: z.array(normFinding),
});
export const calendarSittings = z.object({
  items: z.array(calendarSitting),
  total: count.describe('How many there are; the first 500 are shown.'),
});

export type CalendarDay = z.infer<typeof calendarDay>;
export type CalendarAnswer = z.infer<typeof calendarAnswer>;
export type CalendarQuery = z.infer<typeof calendarQuery>;
