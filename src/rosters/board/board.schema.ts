import { z } from 'zod';
import { diffAnswer } from '../rosters.schema.js';
import { boardChangeSchema } from './board-change.js';
import { day } from '../../http/request-fields.js';

export const weekQuery = z.object({
  week: day.optional().describe('Any day of the week; the first week that lacks somebody if not given.'),
});

export const changeBody = boardChangeSchema.meta({
  examples: [{ kind: 'replace', person: 'Н-017', by: 'Н-021', slot: 'sitting:0b0f…' }],
});

const sentence = z.object({ ru: z.string(), en: z.string() });

export const stepAnswer = z.object({
  id: z.uuid(),
  number: z.int(),
  origin: z.enum(['solve', 'replan', 'edit', 'what-if']),
  state: z.enum(['draft', 'published', 'superseded']),
  edit: boardChangeSchema.nullable(),
  createdBy: z.string(),
  createdAt: z.date(),
  isMine: z.boolean().describe('Made with the account of the one who asks.'),
});

const rowAnswer = z.object({
  slot: z.string(),
  phase: z.string(),
  role: z.string(),
  date: z.iso.date(),
  start: z.string().describe('09:00, by the clock of the municipality.'),
  end: z.string(),
  school: z.string().describe('The login.'),
  grade: z.int().nullable(),
  classLabel: z.string().nullable(),
  subject: z.string().nullable(),
  room: z.string().nullable(),
  required: z.int().describe('People who are to serve here; 0 where the demand is met at another of its slots.'),
  people: z.array(
    z.object({ person: z.string(), isPinned: z.boolean(), isChair: z.boolean().describe('Of a team: who leads it.') }),
  ),
  alternatives: z.int().describe('At how many slots the demand may be met, this one among them; 0: it is met here or not at all.'),
  isMetElsewhere: z.boolean(),
});

const weekAnswer = z.object({ from: z.iso.date(), rows: z.int(), open: z.int().describe('Places that nobody holds.') });

const personAnswer = z.object({
  code: z.string(),
  category: z.string(),
  duties: z.int().describe('In the whole roster.'),
  inWeek: z.int(),
});

const boardFigures = z.object({
  versionId: z.uuid(),
  number: z.int().describe('Send it with each change: If-Match: "v<number>".'),
  state: z.enum(['draft', 'published', 'superseded']),
  objective: z.number(),
  bound: z.number(),
  shortages: z.int(),
  weeks: z.array(weekAnswer),
});

export const boardAnswer = boardFigures.extend({
  rosterId: z.uuid(),
  name: z.string(),
  published: z.object({ id: z.uuid(), number: z.int() }).nullable(),
  week: z.iso.date().describe('Its Monday.'),
  rows: z.array(rowAnswer),
  schools: z.array(z.object({ login: z.string(), name: z.string(), district: z.string().nullable() })),
  subjects: z.record(z.string(), sentence),
  people: z.array(personAnswer),
  steps: z.array(stepAnswer).describe('What has been done on the board, newest first.'),
});

const boardPatch = boardFigures.extend({
  rows: z
    .array(rowAnswer.pick({ slot: true, required: true, people: true, alternatives: true, isMetElsewhere: true }))
    .describe('The slots at which the change has altered something, of any week.'),
  people: z.array(personAnswer.pick({ code: true, duties: true })).describe('Whose load has changed.'),
});

export const changeAnswer = z.object({
  versionId: z.uuid(),
  number: z.int(),
  before: z.number().describe('The cost of the roster.'),
  after: z.number(),
  board: boardPatch.describe('What is to be altered in a week of the board that was read before.'),
});

export const headAnswer = z.object({
  versionId: z.uuid().nullable(),
  number: z.int().nullable(),
  state: z.enum(['draft', 'published', 'superseded']).nullable(),
  publishedId: z.uuid().nullable(),
});

export const conflictsAnswer = z.array(
  z.object({
    rule: z.string(),
    sentence,
    person: z.string().nullable(),
    slot: z.string().nullable(),
  }),
);

export const movedExtra = z.object({ currentVersion: z.int(), steps: z.array(stepAnswer), changed: diffAnswer.nullable() });

export type BoardAnswer = z.infer<typeof boardAnswer>;
export type BoardPatch = z.infer<typeof boardPatch>;
export type HeadAnswer = z.infer<typeof headAnswer>;
export type BoardRow = z.infer<typeof rowAnswer>;
