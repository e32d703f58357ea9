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

export const dutyAnswerPage = pageOf(
  z.object({
    id: z.uuid(),
    personId: z.uuid(),
    uid: z.string(),
    slotKey: z.string().describe('The sitting or the grading block.'),
    answer: z.enum(['confirmed', 'declined']),
    reason: z.string().nullable(),
    answeredAt: z.date(),
    isOutdated: z.boolean().describe('The duty has changed since: the person is asked again.'),
  }),
);

export const dutyAnswerCursor = z.tuple([z.iso.datetime(), z.uuid()]);

export type DutyAnswerBody = z.infer<typeof dutyAnswerBody>;
