import { z } from 'zod';

const published = z.object({
  rosterId: z.uuid(),
  name: z.string(),
  versionId: z.uuid(),
  number: z.int(),
  publishedAt: z.date(),
  places: z.int().describe('Where somebody was asked for.'),
  filled: z.int(),
  flaggedPlaces: z.int().describe('The same at schools with signs of risk (level 2 or 3).'),
  flaggedFilled: z.int(),
});

export const overviewAnswer = z.object({
  schools: z.int(),
  flaggedSchools: z.int(),
  sittings: z.int(),
  observers: z.int(),
  availability: z.object({ asked: z.int(), answered: z.int(), invited: z.int(), deadlineAt: z.date().nullable() }),
  published: z.array(published),
  drafts: z.array(
    z
      .object({ rosterId: z.uuid(), name: z.string(), versionId: z.uuid(), number: z.int() })
      .describe('On the board and not published yet.'),
  ),
  duties: z.object({
    coming: z.int().describe('Published and not over.'),
    unanswered: z.int().describe('Of these, neither confirmed nor declined as they stand now.'),
    declined: z.int(),
    declinedFrom: z.string().nullable().describe('The day of the first of these.'),
    unansweredFrom: z.string().nullable().describe('The day of the first that is not answered.'),
  }),
  letters: z.object({
    batchesToReview: z.int(),
    concerned: z.int().describe('People who had or have a change to be told.'),
    unseenBy: z.int().describe('People who were sent a change and have not opened it.'),
    unsent: z.int().describe('People whom a change has not reached: it waits, failed or came back.'),
  }),
});

export type Overview = z.infer<typeof overviewAnswer>;
