import { z } from 'zod';
import { pageOf } from '../http/paging.js';
import { ROLES } from '../http/actor.js';
import { line, moment, timeZone } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

/** Programs act for the staff; people with narrower rights sign in or hold a personal link. */
export const TOKEN_ROLES = ['administrator', 'methodist', 'viewer'] as const;

export const newTokenBody = z
  .object({
    name: line(100).describe('What the token is for.'),
    role: z.enum(TOKEN_ROLES),
    expiresAt: moment.nullable().optional().describe('After this moment the token is no longer accepted.'),
  })
  .meta({ examples: [{ name: 'Методист, кабинет 12', role: 'methodist' }] });

export const tokenAnswer = z.object({
  id: z.uuid(),
  authorityId: z.uuid().nullable(),
  name: z.string(),
  role: z.enum(TOKEN_ROLES),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
});

export const issuedTokenAnswer = z.object({ id: z.uuid(), token: z.string().describe('Shown once; only its hash is kept.') });

export const newAuthorityBody = z
  .object({
    code: z
      .string()
      .regex(
        /^[a-z0-9_-]{2,40}$/,
        inBoth(
          'от 2 до 40 строчных латинских букв, цифр, дефисов и подчёркиваний',
          '2 to 40 lower-case Latin letters, digits, hyphens and underscores',
        ),
      )
      .describe('As in ФИС ОКО: reg77_m001.'),
    name: line(300),
    timeZone,
  })
  .meta({ examples: [{ code: 'reg50_m042', name: 'Городской округ Приозёрск', timeZone: 'Europe/Moscow' }] });

export const authorityAnswer = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  timeZone: z.string(),
  isDemonstration: z.boolean().describe('Invented, and may be removed as a whole.'),
  createdAt: z.date(),
});

export const actorAnswer = z.object({
  authorityId: z.uuid().nullable(),
  role: z.enum(ROLES),
  name: z.string(),
  isOperator: z.boolean(),
});

export const tokenPage = pageOf(tokenAnswer);
export const authorityPage = pageOf(authorityAnswer);

export type NewTokenBody = z.infer<typeof newTokenBody>;
export type NewAuthorityBody = z.infer<typeof newAuthorityBody>;
