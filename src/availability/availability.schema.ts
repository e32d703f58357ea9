import { z } from 'zod';

export const idParam = z.uuid('это не идентификатор');

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'время вида 09:00');

const answer = z
  .strictObject({
    date: z.iso.date(),
    startsAt: clock,
    endsAt: clock,
    answer: z.enum(['yes', 'if_needed', 'no']),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { error: 'конец должен быть позже начала', path: ['endsAt'] });

/** All answers of one person for a campaign; they take the place of the former ones. */
export const availabilityBody = z
  .strictObject({ answers: z.array(answer).max(1_000) })
  .refine(({ answers }) => new Set(answers.map(({ date, startsAt }) => `${date} ${startsAt}`)).size === answers.length, {
    error: 'два ответа начинаются в одно время',
    path: ['answers'],
  })
  .meta({ examples: [{ answers: [{ date: '2026-04-21', startsAt: '08:00', endsAt: '14:00', answer: 'yes' }] }] });

export const availabilityAnswer = z.object({
  answers: z.array(z.object({ date: z.string(), startsAt: z.string(), endsAt: z.string(), answer: z.string() })),
});

export type AvailabilityBody = z.infer<typeof availabilityBody>;
