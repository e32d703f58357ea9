import { z } from 'zod';
import { AUDIT_ACTIONS } from './audit-actions.js';
import { pageOf, pageQuery } from '../http/paging.js';
import { moment } from '../http/request-fields.js';

const code = z.string().max(100);
const action = z.enum(AUDIT_ACTIONS);

export const auditQuery = pageQuery.extend({
  action: action.optional(),
  exceptAction: z
    .union([z.array(action).max(10), action])
    .optional()
    .describe('Leaves out actions of which there are very many.'),
  actor: z.string().max(100).optional(),
  subjectType: z.string().max(100).optional(),
  subjectId: z.string().max(100).optional(),
  search: z.string().trim().max(100).optional().describe('Anywhere in who, what, on what and the details.'),
  means: z
    .union([z.array(code).max(100), code])
    .optional()
    .describe('Codes and identifiers that count as found beside `search`: what is searched for, as this service calls it.'),
  from: moment.optional().describe('Not before this moment.'),
  to: moment.optional().describe('Before this moment.'),
});

export const auditCursor = z.tuple([z.int().positive()]);

const about = z.object({
  name: z.string().nullable(),
  number: z.string().nullable(),
  personId: z.uuid().nullable(),
  subject: z.string().nullable(),
  classLabel: z.string().nullable(),
  day: z.string().nullable(),
  school: z.string().nullable(),
});

export const auditPage = pageOf(
  z.object({
    id: z.int(),
    authorityId: z.uuid().nullable(),
    happenedAt: z.date(),
    actor: z.string(),
    actorName: z.string().nullable().describe('What the user is called whose address the actor is.'),
    action,
    subjectType: z.string(),
    subjectId: z.string(),
    detail: z.record(z.string(), z.unknown()),
    about: about.describe('What it was about, by what people know it now; null where nothing is known any more.'),
    previousHash: z.string(),
    hash: z.string(),
  }),
);

export const chainReport = z.object({
  events: z.int(),
  isIntact: z.boolean(),
  lastHash: z.string().nullable().describe('Write it down elsewhere: who rewrites the whole chain cannot hit it again.'),
  faults: z.array(z.object({ id: z.int(), fault: z.enum(['content', 'order']) })),
});

export type AuditQuery = z.infer<typeof auditQuery>;
