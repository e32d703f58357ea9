import { z } from 'zod';
import { inBoth } from '../http/fault-words.js';

const grades = z
  .string()
  .regex(/^\d{1,2}(,\d{1,2})*$/u, inBoth('классы через запятую: 4,5', 'grades separated by commas: 4,5'))
  .transform((text) => text.split(',').map(Number));
const subjects = z
  .string()
  .regex(
    /^[a-z-]+(,[a-z-]+)*$/u,
    inBoth('предметы через запятую: russian,mathematics', 'subjects separated by commas: russian,mathematics'),
  )
  .transform((text) => text.split(','));

export const crossCheckQuery = z.object({
  drawId: z.uuid().optional().describe('Only the works that this draw took, by the experts of the schools.'),
  grades: grades.optional().describe('4,5: only these; all by default.'),
  subjects: subjects.optional().describe('russian,mathematics: only these; all by default.'),
  timeLimitSeconds: z.coerce.number().int().min(1).max(60).default(10).describe('For one school district.'),
});

const sentence = z.object({ ru: z.string(), en: z.string() });
const works = z.int();

export const districtPlan = z.object({
  district: z.string(),
  status: z.enum(['optimal', 'feasible']),
  objective: z.number(),
  bound: z.number(),
  pairs: z.array(z.object({ school: z.string(), checkedBy: z.string(), works })).describe('School logins.'),
  commission: z.array(z.object({ school: z.string(), works })).describe('What no school of the district may or can check.'),
  help: z.array(z.object({ flagged: z.string(), stable: z.string() })).describe('Who can help whom.'),
  warnings: z.array(sentence),
});

export const crossCheckAnswer = z.object({
  districts: z.array(districtPlan),
  withoutMarkers: z.array(z.string()).describe('Schools with works none of whose teachers is known: they check nobody.'),
});

export type CrossCheckQuery = z.infer<typeof crossCheckQuery>;
export type CrossCheckAnswer = z.infer<typeof crossCheckAnswer>;
