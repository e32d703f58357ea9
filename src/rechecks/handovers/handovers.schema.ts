import { z } from 'zod';
import { pageOf, pageQuery } from '../../http/paging.js';
import { day, line } from '../../http/request-fields.js';

const name = line(200);
const count = z.int();

export const keepingBody = z
  .strictObject({ keptUntil: day.describe('The last day on which no school may destroy the papers.') })
  .meta({ examples: [{ keptUntil: '2026-07-20' }] });
export const keepingAnswer = z.object({ keptUntil: z.iso.date().nullable(), setBy: z.string().nullable() });

export const dueAnswer = z.object({
  keptUntil: z.iso.date().nullable(),
  schools: z.array(
    z.object({
      schoolId: z.uuid(),
      login: z.string(),
      shortName: z.string(),
      works: count.describe('Drawn or listed for the recheck.'),
      withCommission: count,
      awaited: count.describe('Not handed over yet.'),
    }),
  ),
});

export const handoverBody = z
  .strictObject({
    schoolId: z.uuid(),
    direction: z.enum(['to-commission', 'to-school']),
    handedBy: name.describe('Who gives the papers: position and name, or a code.'),
    receivedBy: name,
    workIds: z.array(z.uuid()).min(1).max(10_000).optional().describe('All that are awaited, or all that are held, by default.'),
  })
  .meta({
    examples: [
      {
        schoolId: '00000000-0000-4000-8000-000000000000',
        direction: 'to-commission',
        handedBy: 'завуч школы',
        receivedBy: 'секретарь комиссии',
      },
    ],
  });

const receipt = z.object({
  id: z.uuid(),
  number: count,
  schoolId: z.uuid(),
  direction: z.enum(['to-commission', 'to-school']),
  handedBy: z.string(),
  receivedBy: z.string(),
  createdAt: z.date(),
  confirmedBy: z.string().nullable().describe('Who of the commission has counted the papers; null while only the school says so.'),
  confirmedAt: z.date().nullable(),
});
export const handoverAnswer = receipt.extend({
  school: z.string(),
  works: z
    .array(z.object({ workId: z.uuid(), grade: count, classOrdinal: count.nullable(), subject: z.string(), code: z.string() }))
    .describe('By the codes that the school knows.'),
});
const handoverLine = receipt.extend({ works: count });
export const handoverPage = pageOf(handoverLine);
export const handoverCursor = z.tuple([z.int32()]);

export const handoversQuery = pageQuery.extend({ schoolId: z.uuid().optional() });

export type HandoversQuery = z.infer<typeof handoversQuery>;
export type KeepingBody = z.infer<typeof keepingBody>;
export type Keeping = z.infer<typeof keepingAnswer>;
export type Due = z.infer<typeof dueAnswer>;
export type HandoverBody = z.infer<typeof handoverBody>;
export type Handover = z.infer<typeof handoverAnswer>;
export type HandoverLine = z.infer<typeof handoverLine>;
