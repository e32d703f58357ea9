import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { day } from '../http/request-fields.js';
import { sentence, terms } from './rosters.schema.js';

const dutyQueryFields = { person: z.string().optional(), slot: z.string().optional() };
export const dutiesQuery = pageQuery.extend({ ...dutyQueryFields, place: z.string().optional(), date: day.optional() });
export const replacementsQuery = z.object({ slot: z.string().min(1), person: z.string().optional() });
export const reachQuery = z.object({
  person: z.string().min(1),
  week: day.describe('Any day of the week that is asked for.'),
});
export const whyQuery = z.object({ slot: z.string().min(1), person: z.string().min(1) });

export const dutyAnswer = z.object({
  person: z.string(),
  slot: z.string(),
  place: z.string(),
  start: z.string(),
  end: z.string(),
  phase: z.string(),
  role: z.string(),
  isPinned: z.boolean(),
});
export const dutyPage = pageOf(dutyAnswer);

export const replacementsAnswer = z.object({
  possible: z.array(
    z.object({
      person: z.string(),
      category: z.string(),
      costDifference: z.number(),
      terms,
      load: z.int(),
      km: z.number(),
      minutes: z.int().describe('From home.'),
    }),
  ),
  impossible: z.array(z.object({ person: z.string(), rule: z.string(), reason: sentence })),
});

export const reachAnswer = z.array(
  z.object({
    slot: z.string(),
    instead: z.string().nullable().describe('Who would give up the place; null: it is open.'),
    reason: sentence.nullable().describe('Why not; null: the person may serve there.'),
  }),
);

export const swapsAnswer = z.array(
  z.object({
    person: z.string().describe('Who comes here.'),
    from: z.string().describe('The slot that they give up.'),
    by: z.string().describe('Who takes it over: the one who leaves, or whoever costs least.'),
    costDifference: z.number(),
    place: z.string(),
    start: z.string(),
    end: z.string(),
  }),
);

export const donorsAnswer = z.array(
  z.object({
    place: z.string().describe('The login of the school.'),
    gives: z.int().describe('Duties of people who work there.'),
    gets: z.int().describe('Duties at it.'),
    staff: z.int().nullable(),
  }),
);

export const shortageCursor = z.tuple([z.int().min(0).max(1_000_000)]);

export const shortagePage = pageOf(
  z.object({
    slot: z.string(),
    choice: z.string().optional().describe('The visit that may be made at this slot or at another.'),
    place: z.string(),
    start: z.string(),
    end: z.string(),
    phase: z.string(),
    grade: z.int().nullable(),
    subject: z.string().nullable(),
    missing: z.int(),
    candidates: z.int(),
    excluded: z.record(z.string(), z.int()),
    cheapest: z
      .object({ person: z.string(), saved: z.number(), added: z.number() })
      .optional()
      .describe('Who could come at least cost: what the open place costs, and what their duty would add to all else.'),
  }),
);
