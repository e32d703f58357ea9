import { z } from 'zod';
import { SUBJECT_CODES } from '../campaigns/subjects.js';

export const markersQuery = z.object({
  grade: z.coerce.number().int().min(1).max(11),
  subject: z.enum(SUBJECT_CODES),
  reference: z
    .string()
    .max(300)
    .optional()
    .describe(
      'The group of Ф3 and of the comparison with the journal to compare with; `schools`: the other schools only. Without it the largest group.',
    ),
});

const finding = z.object({
  marker: z.string(),
  outcome: z
    .enum(['flagged', 'clear', 'guarded', 'suppressed'])
    .describe('guarded: too few data; suppressed: fewer than 10 pupils.'),
  isApproximate: z.boolean(),
  p: z.number().nullable(),
  sentence: z.object({ ru: z.string(), en: z.string() }),
});

export const risk = z.object({ year: z.int(), level: z.int(), reason: z.string().nullable() });

export const listed = z.object({ year: z.int(), papers: z.array(z.string()), markers: z.int() });

const reference = z
  .object({
    group: z.string().nullable().describe('null: the other schools here.'),
    shareOfTwos: z.number().nullable(),
    confirmedShare: z.number().nullable(),
    groups: z.array(z.string()).describe('What else could be chosen.'),
  })
  .describe('What M3 and M5 compare with, from what was published; everything else compares with the other schools.');

const chart = z
  .object({
    scores: z.array(z.int()).describe('How many had each score, from 0 up.'),
    reference: z.array(z.number()).describe('The share of each score in all other schools.'),
    journal: z.object({ lowered: z.int(), confirmed: z.int(), raised: z.int() }),
  })
  .describe('What charts are drawn of; null for fewer than 10 pupils.');

export const markersAnswer = z.object({
  note: z.object({ ru: z.string(), en: z.string() }),
  year: z.int(),
  grade: z.int(),
  subject: z.string(),
  boundaries: z.tuple([z.int(), z.int(), z.int()]).describe('The least total of the marks 3, 4 and 5, as officially set.'),
  source: z.string().describe('Where the boundaries come from.'),
  reference,
  schools: z.array(
    z.object({
      schoolId: z.uuid(),
      school: z.string(),
      participants: z.int().nullable(),
      findings: z.array(finding),
      chart: chart.nullable(),
      shift: z
        .number()
        .nullable()
        .describe(
          'How far its mean lies from that of all shown schools together, in their standard deviations; null where nothing is shown.',
        ),
      listed: z.array(listed).describe('The years in which the school is on the yearly list of schools with markers.'),
      risks: z.array(risk).describe('What people have decided for this school, year by year.'),
    }),
  ),
});

export type MarkersQuery = z.infer<typeof markersQuery>;
export type MarkersAnswer = z.infer<typeof markersAnswer>;
