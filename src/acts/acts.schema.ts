import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { clock, endsLater, isInOrder } from '../http/request-fields.js';
import { personalNameIn } from './personal-names.js';
import { STAGE_CODES, VIOLATION_CODES } from './stages.js';
import { inBoth } from '../http/fault-words.js';

const LONGEST_TEXT = 2_000;

const words = z
  .string()
  .trim()
  .max(LONGEST_TEXT)
  .transform((text) => text || null)
  .nullable()
  .superRefine((text, context) => {
    const name = text === null ? undefined : personalNameIn(text);
    if (name !== undefined)
      context.addIssue({
        code: 'custom',
        message: inBoth(
          `имён в акте быть не должно: уберите «${name}», пишите роль или код участника`,
          `a report names nobody: take out “${name}”, write a role or a participant’s code`,
        ),
      });
  });

const finding = z.strictObject({
  stage: z.enum(STAGE_CODES),
  violations: z.array(z.enum(VIOLATION_CODES)),
  text: words,
});

export const actBody = z
  .strictObject({
    startsAt: clock,
    endsAt: clock,
    findings: z.array(finding).max(STAGE_CODES.length).describe('The stages that were observed.'),
    remarks: words,
  })
  .refine(isInOrder, endsLater)
  .refine(({ findings }) => findings.length > 0, {
    error: inBoth('отметьте хотя бы один этап', 'tick at least one stage'),
    path: ['findings'],
  });

export const actsQuery = pageQuery.extend({ schoolId: z.uuid().optional() });

export const actAnswer = z.object({
  id: z.uuid(),
  schoolId: z.uuid(),
  personId: z.uuid(),
  slotKey: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  subject: z.string(),
  classLabel: z.string(),
  findings: z.array(z.object({ stage: z.string(), violations: z.array(z.string()), text: z.string().nullable() })),
  remarks: z.string().nullable(),
  submittedAt: z.date(),
  version: z.int(),
});
export const actPage = pageOf(actAnswer);

const titled = z.object({ code: z.string(), ru: z.string(), en: z.string() });
export const actsSummary = z.object({
  acts: z.int(),
  missing: z.int(),
  schools: z.array(z.object({ schoolId: z.uuid(), shortName: z.string(), acts: z.int(), withViolations: z.int() })),
  violations: z.array(z.object({ schoolId: z.uuid(), stage: z.string(), violation: z.string(), acts: z.int() })),
  stages: z
    .array(z.object({ code: z.string(), ru: z.string(), en: z.string(), violations: z.array(titled) }))
    .describe('What the codes mean, in the order of the form.'),
});

const missingAct = z.object({
  personId: z.uuid(),
  code: z.string(),
  uid: z.string(),
  slotKey: z.string(),
  schoolName: z.string().nullable(),
  endedAt: z.date(),
});

export const missingPage = pageOf(missingAct);
export const missingCursor = z.tuple([z.iso.datetime(), z.string(), z.string()]);

export type ActBody = z.infer<typeof actBody>;
export type ActsQuery = z.infer<typeof actsQuery>;
export type ActsSummary = z.infer<typeof actsSummary>;
export type MissingAct = z.infer<typeof missingAct>;
