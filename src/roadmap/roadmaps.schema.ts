import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { day } from '../http/request-fields.js';
import { MEASURE_STATUSES, PRODUCT_EVENTS } from './measure-status.js';
import { inBoth } from '../http/fault-words.js';

export const tokenParam = z.string();

export const roadmapsQuery = pageQuery.extend({
  campaignId: z.uuid().optional(),
  state: z.enum(['checked', 'applied', 'closed']).optional(),
});
export const uploadQuery = z.object({
  campaignId: z.uuid().optional().describe('The campaign whose events carry measures out.'),
});
export const templateBody = z
  .strictObject({ campaignId: z.uuid(), year: z.int().min(2020).max(2100) })
  .meta({ examples: [{ campaignId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11', year: 2026 }] });

export const evidenceBody = z
  .strictObject({
    text: z.string().trim().min(1).max(2000),
    link: z
      .url({ protocol: /^https?$/u })
      .max(1000)
      .nullable()
      .default(null),
  })
  .meta({ examples: [{ text: 'Приказ № 15-о от 12 марта', link: 'https://example.ru/orders/15' }] });
const evidence = z.object({ at: z.string(), by: z.string(), text: z.string(), link: z.string().nullable() });

const fields = {
  number: z.string().max(20).nullable(),
  section: z.string().max(500).nullable(),
  text: z.string().min(1).max(5000),
  deadlineText: z.string().max(500),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  responsible: z.array(z.string().min(1).max(300)).max(50),
  result: z.string().max(5000).nullable(),
  closesOn: z.enum(PRODUCT_EVENTS).nullable().describe('What the product does that carries this measure out.'),
  status: z.enum(MEASURE_STATUSES),
};

export const measureChanges = z
  .strictObject({ ...fields, doneOn: day })
  .partial()
  .refine(({ doneOn, status }) => doneOn === undefined || status === 'done', {
    error: inBoth('день выполнения называют вместе с состоянием done', 'the day of completion goes with the status done'),
    path: ['doneOn'],
  })
  .meta({ examples: [{ status: 'done', doneOn: '2026-03-14' }] });

export const newMeasure = z
  .strictObject({
    number: fields.number.default(null),
    section: fields.section.default(null).describe('It is put behind the measures of this section, or else at the end.'),
    text: fields.text,
    deadlineText: fields.deadlineText.default('').describe('As the document would say it; the days are read from it.'),
    responsible: fields.responsible.default([]),
    result: fields.result.default(null),
    closesOn: fields.closesOn.optional().describe('Left out, it is proposed from the wording.'),
  })
  .meta({ examples: [{ text: 'Инструктаж наблюдателей', deadlineText: 'до 10 апреля', responsible: ['Методический центр'] }] });

export const measureAnswer = z.object({
  id: z.uuid(),
  roadmapId: z.uuid(),
  position: z.int(),
  ...fields,
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  deadlineKind: z.string(),
  doneOn: z.string().nullable(),
  evidence: z.array(evidence),
  version: z.int(),
});
export const measuresAnswer = z.object({ items: z.array(measureAnswer) });

const kept = z
  .object({
    ...fields,
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    deadlineKind: z.string(),
    doneOn: z.string().nullable(),
  })
  .partial();
export const measureChangesAnswer = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      changedAt: z.date(),
      changedBy: z.string(),
      before: kept.describe('What was overwritten.'),
      after: kept,
    }),
  ),
});

export const roadmapAnswer = z.object({
  id: z.uuid(),
  campaignId: z.uuid().nullable(),
  title: z.string(),
  fileName: z.string(),
  state: z.enum(['checked', 'applied', 'closed']),
  warnings: z.array(z.object({ code: z.string(), place: z.string(), value: z.string() })),
  createdBy: z.string(),
  createdAt: z.date(),
  appliedAt: z.date().nullable(),
  version: z.int(),
});
export const roadmapPage = pageOf(roadmapAnswer);
export const checkedAnswer = roadmapAnswer.extend({
  sentences: z.array(z.object({ ru: z.string(), en: z.string() })).describe('The warnings, said to a person.'),
  measures: z.array(measureAnswer),
  removed: z.array(measureAnswer).describe('Taken out by hand; each can be put back.'),
});

export const agendaQuery = z.object({ days: z.coerce.number().int().min(1).max(366).default(14), on: day.optional() });
export const agendaAnswer = z.object({ today: z.string(), overdue: z.array(measureAnswer), coming: z.array(measureAnswer) });

export const feedBody = z
  .strictObject({
    body: z.string().trim().min(1).max(300).describe('A responsible body as the measures name it.'),
  })
  .meta({ examples: [{ body: 'Методический центр' }] });
export const feedAnswer = z.object({ id: z.uuid(), body: z.string(), url: z.string().describe('Shown only now.') });
export const bodiesAnswer = z.object({ bodies: z.array(z.string()) });

export type RoadmapsQuery = z.infer<typeof roadmapsQuery>;
export type NewMeasure = z.infer<typeof newMeasure>;
export type MeasureChanges = z.infer<typeof measureChanges>;
export type EvidenceBody = z.infer<typeof evidenceBody>;
export type AgendaQuery = z.infer<typeof agendaQuery>;
