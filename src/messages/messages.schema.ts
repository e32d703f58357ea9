import { z } from 'zod';
import { CATEGORIES } from '../engine/index.js';
import { pageOf, pageQuery } from '../http/paging.js';
import { ROSTER_KINDS } from '../solving/roster-kind.js';

/** Any text: a wrong link is unknown, not malformed. */
export const linkParam = z.string();

const states = ['draft', 'waiting', 'claimed', 'sending', 'sent', 'uncertain', 'failed', 'bounced', 'skipped'] as const;
const batchKinds = ['change', 'invitation', 'nudge'] as const;
const batchStates = ['draft', 'approved', 'discarded'] as const;
const channels = ['email', 'max', 'copy'] as const;

export const batchQuery = pageQuery.extend({ campaignId: z.uuid().optional(), state: z.enum(batchStates).optional() });

export const batchAnswer = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  kind: z.enum(batchKinds),
  versionId: z.uuid().nullable(),
  title: z.string(),
  about: z
    .object({ roster: z.string(), number: z.int() })
    .nullable()
    .describe('The roster’s name and the version the letters tell of; null: they ask for availability.'),
  state: z.enum(batchStates),
  createdBy: z.string(),
  createdAt: z.date(),
  approvedBy: z.string().nullable(),
  approvedAt: z.date().nullable(),
  outdatedRosterId: z.uuid().nullable().describe('The roster, if the letters tell of a version that another has replaced since.'),
});
export const batchPage = pageOf(batchAnswer);

export const batchReport = batchAnswer.extend({
  people: z.int(),
  messages: z.int(),
  byState: z.partialRecord(z.enum(states), z.int()),
  byChannel: z.partialRecord(z.enum(channels), z.int()).describe('copy: nobody but you can reach these people.'),
  seen: z.int(),
});

export const approvalBody = z
  .strictObject({
    count: z.int().min(0).describe('How many messages you have reviewed and send; the ticked ones must be as many.'),
    untickedIds: z.array(z.uuid()).max(10_000).default([]).describe('Messages that are not to be sent.'),
  })
  .meta({ examples: [{ count: 12, untickedIds: [] }] });

export const tellingBody = z.strictObject({
  people: z.int().min(0).describe('How many people you have reviewed and tell; the ticked ones must be as many.'),
  untickedIds: z.array(z.uuid()).max(10_000).default([]).describe('People who are not to be told.'),
});

/** A letter that is not written yet: who would be told what, and by which channels. */
export const letterPreviewAnswer = z.object({
  personId: z.uuid(),
  subject: z.string(),
  text: z.string(),
  rank: z.int().describe('0: released from duties; 1: moved; 2: only more duties. The lower are told first.'),
  routes: z.array(z.object({ channel: z.enum(channels), address: z.string().nullable() })),
});

export const messagesQuery = pageQuery.extend({
  campaignId: z.uuid().optional(),
  batchId: z.uuid().optional(),
  personId: z.uuid().optional(),
  state: z.enum(states).optional(),
  channel: z.enum(channels).optional(),
});

export const messageAnswer = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  batchId: z.uuid().nullable(),
  personId: z.uuid(),
  kind: z.string(),
  channel: z.enum(channels),
  address: z.string().nullable(),
  subject: z.string(),
  rank: z.int(),
  state: z.enum(states),
  notBefore: z.date(),
  attempts: z.int(),
  answer: z.string().nullable().describe('What the other side said.'),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
  seenAt: z.date().nullable(),
});
export const messagePage = pageOf(messageAnswer);
export const messageText = z.object({ subject: z.string(), text: z.string() });

export const settlementBody = z
  .strictObject({
    outcome: z
      .enum(['sent', 'again', 'bounced'])
      .describe('sent: the person has it; again: send it once more; bounced: it came back.'),
    note: z.string().trim().max(500).default(''),
  })
  .meta({ examples: [{ outcome: 'sent', note: 'подтвердила по телефону' }] });

export const preferenceBody = z
  .strictObject({
    language: z.enum(['ru', 'en']).default('ru'),
    silentChannels: z.array(z.enum(['email', 'max'])).default([]),
    maxUserId: z.string().trim().regex(/^\d+$/u, 'число').nullable().default(null),
  })
  .meta({ examples: [{ language: 'ru', silentChannels: ['max'], maxUserId: null }] });
export const preferenceAnswer = z.object({
  personId: z.uuid(),
  language: z.enum(['ru', 'en']),
  silentChannels: z.array(z.string()),
  maxUserId: z.string().nullable(),
  bouncedAddress: z.string().nullable().describe('Letters came back from it for ever; not used while the card has it.'),
  bouncedAt: z.date().nullable(),
  bounceReason: z.string().nullable(),
});

/** Who of those who may be planned is asked: for a kind of roster, of a category; everybody unless said. */
export const roundQuery = z.object({
  roster: z.enum(ROSTER_KINDS).optional(),
  category: z.enum(CATEGORIES).optional(),
});

export const roundAnswer = z.object({
  deadlineAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  asked: z.int().describe('People who may be planned.'),
  answered: z.int(),
  invited: z.int(),
  rosters: z
    .array(z.object({ roster: z.enum(ROSTER_KINDS), asked: z.int(), answered: z.int(), invited: z.int() }))
    .describe('The same by kind of roster; who may serve in several is counted in each.'),
  silent: z.array(z.object({ id: z.uuid(), code: z.string(), invitedAt: z.date().nullable(), seenAt: z.date().nullable() })),
});
export const unansweredAnswer = z.object({
  people: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      duties: z.int().describe('Before them, and neither confirmed nor declined as they stand now.'),
      from: z.string().describe('When the first of them begins, by the clock of the place.'),
      remindedAt: z.date().nullable(),
      isRemindedToday: z.boolean().describe('By the day of the campaign: they are not reminded again before tomorrow.'),
    }),
  ),
});
export const remindedAnswer = z.object({ people: z.int(), messages: z.int() });
export const draftedAnswer = z.object({ batchId: z.uuid(), people: z.int(), messages: z.int() }).nullable();

export type BatchQuery = z.infer<typeof batchQuery>;
export type Approval = z.infer<typeof approvalBody>;
export type Telling = z.infer<typeof tellingBody>;
export type BatchReport = z.infer<typeof batchReport>;
export type MessagesQuery = z.infer<typeof messagesQuery>;
export type Settlement = z.infer<typeof settlementBody>;
export type PreferenceBody = z.infer<typeof preferenceBody>;
export type RoundQuery = z.infer<typeof roundQuery>;
export type Unanswered = z.infer<typeof unansweredAnswer>;
export type Reminded = z.infer<typeof remindedAnswer>;
export type Round = z.infer<typeof roundAnswer>;
