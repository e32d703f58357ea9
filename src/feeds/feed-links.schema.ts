import { z } from 'zod';
import { pageQuery } from '../http/paging.js';
import { AUDIENCES } from './feed-plan.js';

export const linkQuery = pageQuery.extend({ audience: z.enum(AUDIENCES).optional().describe('Only links of this audience.') });

/** Links are listed by audience, owner and id. */
export const linkCursor = z.tuple([z.enum(AUDIENCES), z.uuid(), z.uuid()]);

export const newLinkBody = z
  .discriminatedUnion('audience', [
    z.strictObject({ audience: z.literal('person'), personId: z.uuid().describe('Whose own duties the calendar shows.') }),
    z.strictObject({ audience: z.literal('school'), schoolId: z.uuid().describe('The school whose visitors the calendar shows.') }),
    z.strictObject({ audience: z.literal('commission') }),
    z.strictObject({ audience: z.literal('public') }),
  ])
  .meta({ examples: [{ audience: 'person', personId: '0b0e7a44-9f0c-4a53-9d6c-6b7d1a2c3e4f' }] });

export const linkAnswer = z.object({
  id: z.uuid(),
  audience: z.enum(AUDIENCES),
  ownerId: z.uuid().describe('The person or the school; of the commission’s and the public link: the campaign.'),
  createdAt: z.date(),
  rotatedAt: z.date().nullable(),
  expiresAt: z.date().nullable().describe('When a replaced link stops working.'),
  revokedAt: z.date().nullable(),
  lastFetchedAt: z.date().nullable(),
  lastFetchedBy: z.string().nullable().describe('Google, Apple, Outlook, Thunderbird …'),
});

export const issuedLinkAnswer = linkAnswer.extend({
  url: z.url().describe('Shown once: only its hash is kept.'),
  webcal: z.string(),
  google: z.string(),
  outlook: z.string(),
});

export type LinkQuery = z.infer<typeof linkQuery>;
export type NewLinkBody = z.infer<typeof newLinkBody>;
export type IssuedLink = z.infer<typeof issuedLinkAnswer>;
