import { z } from 'zod';
import { pageOf } from '../http/paging.js';
import { inBoth } from '../http/fault-words.js';

const LONGEST_REASON = 500;

export const dutyAnswerBody = z
  .object({
    answer: z.enum(['confirmed', 'declined']),
    reason: z.string().trim().max(LONGEST_REASON).default(''),
  })
  .refine(({ answer, reason }) => answer === 'confirmed' || reason !== '', {
    error: inBoth('назовите причину', 'give the reason'),
    path: ['reason'],
  });

/** Duties as they were shown to whoever confirms them all at once: `uid hash` each. */
export const shownDuties = z
  .union([z.string(), z.array(z.string())])
  .transform((shown) => [shown].flat().map((duty) => /^(?<uid>\S+) (?<payloadHash>.+)$/u.exec(duty)?.groups))
  .pipe(z.array(z.object({ uid: z.string(), payloadHash: z.string() })));

export const dutyAnswerPage = pageOf(
  z.object({
    id: z.uuid(),
    personId: z.uuid(),
    person: z.string().describe('The code of the person, as rosters call them.'),
    uid: z.string(),
    slotKey: z.string().describe('The sitting or the grading block.'),
    answer: z.enum(['confirmed', 'declined']),
    reason: z.string().nullable(),
    answeredAt: z.date(),
    isOutdated: z.boolean().describe('The duty has changed since: the person is asked again.'),
    isCancelled: z.boolean().describe('The duty has been taken from the person since.'),
  }),
);

export const dutyAnswerCursor = z.tuple([z.iso.datetime(), z.uuid()]);

export type DutyAnswerBody = z.infer<typeof dutyAnswerBody>;
