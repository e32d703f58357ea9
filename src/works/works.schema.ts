import { z } from 'zod';
import { SUBJECT_CODES } from '../campaigns/subjects.js';
import { pageOf, pageQuery } from '../http/paging.js';
import { line } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

const subject = z.enum(SUBJECT_CODES);
const level = z.enum(['basic', 'advanced']);
const grade = z.int().min(1).max(11);
const points = z.int().min(0).max(200);
const flag = z.stringbool();

export const worksQuery = pageQuery.extend({
  schoolId: z.uuid().optional(),
  grade: z.coerce.number().pipe(grade).optional(),
  subject: subject.optional(),
  isAbsent: flag.optional(),
  claimsHonours: flag.optional(),
});

export const workAnswer = z.object({
  id: z.uuid(),
  schoolId: z.uuid(),
  grade: z.int(),
  classOrdinal: z.int().nullable(),
  subject: z.string(),
  level,
  code: z.string(),
  variant: z.string().nullable(),
  points: z.record(z.string(), z.union([z.int(), z.literal('X')])).describe('Task → points; X: not begun.'),
  total: z.int().nullable(),
  mark: z.int().nullable(),
  previousMark: z.int().nullable(),
  isAbsent: z.boolean(),
  claimsHonours: z.boolean(),
  markedBy: z.array(z.string()).describe('Codes of those who marked it at school.'),
  publicId: z.string().describe('Its id in draws.'),
  markCommitment: z
    .string()
    .describe('Hex SHA-256 of publicId LF total LF mark LF nonce; the nonce is shown once the work is drawn.'),
  recheckCode: z.string().nullable(),
  version: z.int(),
});
export const workPage = pageOf(workAnswer);

const task = z.strictObject({ task: line(12), max: z.int().min(1).max(50) });
const marks = z
  .strictObject({ '3': points, '4': points, '5': points })
  .refine(
    (bounds) => bounds['3'] < bounds['4'] && bounds['4'] < bounds['5'],
    inBoth('границы отметок должны возрастать', 'the bounds of the marks must rise'),
  );

export const scaleBody = z
  .strictObject({
    grade,
    subject,
    level: level.default('basic'),
    tasks: z.array(task).min(1).max(100),
    marks: marks.nullable().default(null).describe('The least total of each mark; null: no marks are given.'),
    minutes: z.int().min(1).max(120).default(10).describe('How long one check of a work takes; our own default, no norm.'),
    source: line(300).describe('The order or description that the figures are taken from.'),
  })
  .refine(({ tasks }) => new Set(tasks.map((each) => each.task)).size === tasks.length, {
    error: inBoth('задание названо дважды', 'a task is named twice'),
    path: ['tasks'],
  })
  .refine(({ tasks, marks: bounds }) => bounds === null || bounds['5'] <= tasks.reduce((sum, { max }) => sum + max, 0), {
    error: inBoth('граница отметки выше суммы баллов', 'the bound of a mark is above the sum of points'),
    path: ['marks'],
  })
  .meta({
    examples: [
      {
        grade: 5,
        subject: 'mathematics',
        tasks: [{ task: '1', max: 1 }],
        marks: null,
        source: 'Описание проверочной работы, 2026',
      },
    ],
  });
export const scaleChanges = z
  .strictObject({
    tasks: z.array(task).min(1).max(100),
    marks: marks.nullable(),
    minutes: z.int().min(1).max(120),
    source: line(300),
  })
  .partial()
  .meta({ examples: [{ minutes: 12, source: 'Описание проверочной работы, 2026' }] });
export const scaleAnswer = z.object({
  id: z.uuid(),
  grade: z.int(),
  subject: z.string(),
  level,
  tasks: z.array(task),
  marks: z.object({ '3': z.int(), '4': z.int(), '5': z.int() }).nullable(),
  minutes: z.int(),
  source: z.string(),
  version: z.int(),
});
export const scalePage = pageOf(scaleAnswer);

export const countBody = z
  .strictObject({
    schoolId: z.uuid(),
    grade,
    subject,
    works: z.int().min(0).max(5000).describe('How many works the school has.'),
    confirmedBy: line(200).describe('Who says so for the school: an office, not a name.'),
  })
  .meta({
    examples: [
      { schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11', grade: 5, subject: 'mathematics', works: 48, confirmedBy: 'завуч школы' },
    ],
  });
export const countAnswer = z.object({ ...countBody.shape, id: z.uuid(), confirmedAt: z.date(), version: z.int() });

export const comparisonQuery = pageQuery.extend({ schoolId: z.uuid().optional(), onlyDifferences: flag.default(false) });
export const comparisonAnswer = z.object({
  schoolId: z.uuid(),
  grade: z.int(),
  subject: z.string(),
  registered: z.int().describe('Works in the register, the absent left out.'),
  absent: z.int(),
  expected: z.int().nullable().describe('Pupils of the sittings that took place; null: a sitting has no number, or there is none.'),
  confirmed: z.int().nullable().describe('What the school has confirmed.'),
  differs: z.boolean(),
});
export const comparisonPage = pageOf(comparisonAnswer);
export const comparisonCursor = z.tuple([z.uuid(), z.int32(), z.string()]);

export type WorksQuery = z.infer<typeof worksQuery>;
export type ScaleBody = z.infer<typeof scaleBody>;
export type ScaleChanges = z.infer<typeof scaleChanges>;
export type CountBody = z.infer<typeof countBody>;
export type ComparisonQuery = z.infer<typeof comparisonQuery>;
export type Comparison = z.infer<typeof comparisonAnswer>;
