import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { inBoth } from '../http/fault-words.js';

const LONGEST_DAYS = 400;

export const newPersonalLinks = z
  .strictObject({
    audience: z.enum(['person', 'school']),
    ownerIds: z.array(z.uuid()).min(1).max(500).describe('People or schools: a link for each.'),
    days: z.int().min(1).max(LONGEST_DAYS).default(120).describe('How long the links work.'),
  })
  .refine(({ ownerIds }) => new Set(ownerIds).size === ownerIds.length, {
    error: inBoth('кто-то назван дважды', 'somebody is named twice'),
    path: ['ownerIds'],
  })
  .meta({ examples: [{ audience: 'person', ownerIds: ['0b0e7a44-9f0c-4a53-9d6c-6b7d1a2c3e4f'] }] });

export const issuedPersonalLink = z.object({
  id: z.uuid(),
  ownerId: z.uuid(),
  url: z.url().describe('Shown once: only its hash is kept.'),
  expiresAt: z.date(),
});

export const ownerQuery = z.object({ ownerId: z.uuid() });
export const linksQuery = pageQuery.extend(ownerQuery.shape);

export const personalLinkAnswer = z.object({
  id: z.uuid(),
  audience: z.enum(['person', 'school']),
  ownerId: z.uuid(),
  createdBy: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  revokedAt: z.date().nullable(),
  lastOpenedAt: z.date().nullable(),
});

export const personalLinkPage = pageOf(personalLinkAnswer);

export type NewPersonalLinks = z.infer<typeof newPersonalLinks>;
export type LinksQuery = z.infer<typeof linksQuery>;
export type IssuedPersonalLink = z.infer<typeof issuedPersonalLink>;
