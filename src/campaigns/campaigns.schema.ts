import { z } from 'zod';
import { planningRulesSchema } from '../solving/planning-rules.js';
import { day, line, moment, timeZone } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

export const newCampaignBody = z
  .strictObject({
    template: z.string().describe('The code of a campaign template: 2025-26.'),
    name: line(200).optional().describe('Unique in the municipality; by default the template’s title.'),
    timeZone: timeZone.optional().describe('IANA name; by default the municipality’s.'),
    startsOn: day.optional().describe('Not before the window of the order.'),
    endsOn: day.optional().describe('Not after the window of the order.'),
    rules: planningRulesSchema.optional(),
    frozenDays: z.int().min(0).max(60).optional().describe('Published duties of the next so many days stay as they are.'),
    availabilityDeadlineAt: moment.nullable().optional(),
    contact: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .nullable()
      .optional()
      .describe('Whom observers and schools ask; shown on their pages.'),
  })
  .meta({ examples: [{ template: '2025-26', rules: { maxDatesPerPlace: 4 } }] });

export const changedCampaignBody = newCampaignBody
  .omit({ template: true })
  .refine((wish) => Object.keys(wish).length > 0, inBoth('назовите хотя бы одно изменение', 'name at least one change'))
  .meta({ examples: [{ frozenDays: 5 }] });

const wording = z.object({ ru: z.string(), en: z.string() });

export const campaignAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  template: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  timeZone: z.string(),
  rules: planningRulesSchema,
  ruleSentences: z.array(wording).describe('The settings, said to a person.'),
  frozenDays: z.int(),
  availabilityDeadlineAt: z.date().nullable(),
  contact: z.string().nullable(),
  availabilityClosedAt: z.date().nullable(),
  createdAt: z.date(),
  version: z.int(),
});

export const campaignCursor = z.tuple([z.string(), z.uuid()]);
export type NewCampaignBody = z.infer<typeof newCampaignBody>;
export type ChangedCampaignBody = z.infer<typeof changedCampaignBody>;
export type CampaignAnswer = z.infer<typeof campaignAnswer>;

/** The demands on declared sittings; V is from a public source, A by analogy with the state exams, D our own default. */
export const normsAnswer = z.array(
  z.object({ code: z.string(), source: z.enum(['V', 'A', 'D']), title: z.object({ ru: z.string(), en: z.string() }) }),
);
