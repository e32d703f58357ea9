import { z } from 'zod';
import { clock, day, endsLater, isInOrder } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

const answer = z
  .strictObject({
    date: day,
    startsAt: clock,
    endsAt: clock,
    answer: z.enum(['yes', 'if_needed', 'no']),
  })
  .refine(isInOrder, endsLater);

/** All answers of one person for a campaign; they take the place of the former ones. */
export const availabilityBody = z
  .strictObject({ answers: z.array(answer).max(1_000) })
  .refine(({ answers }) => new Set(answers.map(({ date, startsAt }) => `${date} ${startsAt}`)).size === answers.length, {
    error: inBoth('два ответа начинаются в одно время', 'two answers begin at the same time'),
    path: ['answers'],
  })
  .meta({ examples: [{ answers: [{ date: '2026-04-21', startsAt: '08:00', endsAt: '14:00', answer: 'yes' }] }] });

export const availabilityAnswer = z.object({
  answers: z.array(z.object({ date: z.string(), startsAt: z.string(), endsAt: z.string(), answer: z.string() })),
});

export type AvailabilityBody = z.infer<typeof availabilityBody>;
