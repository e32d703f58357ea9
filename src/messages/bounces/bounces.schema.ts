import { z } from 'zod';
import { pageOf } from '../../http/paging.js';

const outcome = z.enum(['marked', 'noted', 'delayed', 'unknown']);

/** What a report led to, recipient by recipient. */
export const bounceAnswer = z.object({
  isReport: z.boolean().describe('false: the mail is no delivery report, nothing was changed.'),
  recipients: z.array(
    z.object({
      outcome: outcome.describe(
        'marked: the address is used no more; noted: the letter did not arrive; delayed: it is still on its way; unknown: no letter of ours to this address.',
      ),
      status: z.string(),
      personCode: z.string().nullable(),
    }),
  ),
});

export const bouncedAddress = z.object({
  personId: z.uuid(),
  code: z.string(),
  address: z.string(),
  bouncedAt: z.date(),
  reason: z.string(),
  isCurrent: z.boolean().describe('false: the card has another address by now, which is used.'),
});

export const bouncedPage = pageOf(bouncedAddress);
export const bouncedCursor = z.tuple([z.iso.datetime(), z.uuid()]);

export type BounceAnswer = z.infer<typeof bounceAnswer>;
export type BouncedAddress = z.infer<typeof bouncedAddress>;
