import { z } from 'zod';
import { ROLES } from '../../engine/index.js';
import { idParam } from '../../http/request-fields.js';
import { INSIGHT_QUESTIONS } from '../../solving/insight-wish.js';

export const insightBody = z
  .strictObject({
    question: z.enum(INSIGHT_QUESTIONS).describe('What rules cost; the least change for each open place; other good rosters.'),
    secondsEach: z.number().min(0.1).max(600).default(5).describe('How long to search for each rule, or for each other roster.'),
    count: z.int().min(1).max(3).default(2).describe('How many other rosters.'),
    fresh: z.number().min(0.05).max(0.9).default(0.3).describe('The share of duties that makes a roster another one.'),
    dearer: z.number().min(0).max(1).default(0.05).describe('By which share another roster may cost more.'),
  })
  .meta({ examples: [{ question: 'rule-costs', secondsEach: 5 }] });

const weight = z.int().min(0).max(1_000_000).exactOptional();

export const whatIfBody = z
  .strictObject({
    weights: z
      .strictObject({
        change: weight,
        balance: weight,
        tripMinute: weight,
        repeatPlace: weight,
        lastYear: weight,
        reciprocity: weight,
        person: weight,
        duplication: weight,
        donorBalance: weight,
      })
      .describe('What is left out stays as it is in the version.'),
    timeLimitSeconds: z.number().min(1).max(3_600).default(30).describe('The search ends then and keeps the best.'),
    seed: z.int().min(0).max(2_147_483_647).default(1).describe('Decides between equal rosters.'),
  })
  .meta({ examples: [{ weights: { tripMinute: 5 }, timeLimitSeconds: 30 }] });

const whole = z.number().describe('In the unit of costs.');
const sentence = z.object({ ru: z.string(), en: z.string() });
const isComplete = z.boolean().describe('False: it was stopped; what had been found is here.');

const ruleCosts = z.object({
  question: z.literal('rule-costs'),
  isComplete,
  objective: whole.describe('The cost of the best roster known.'),
  bound: whole.describe('No roster costs less.'),
  costs: z.array(
    z.object({
      name: z.string(),
      sentence,
      least: whole.describe('The best roster would be cheaper by at least so much without it: proved.'),
      most: whole.describe('And by at most so much: proved.'),
    }),
  ),
});

const person = z.string();
const interval = z.tuple([z.string(), z.string()]).readonly().describe('From and to, by the clock of the municipality.');
const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time'), person, interval, minutes: z.int().describe('How much of it is not free yet.') }),
  z.object({ kind: z.literal('training'), person, day: z.iso.date() }),
  z.object({ kind: z.literal('limit'), person }),
  z.object({ kind: z.literal('pair'), person, others: z.array(person).readonly() }),
  z.object({ kind: z.literal('role'), person, role: z.enum(ROLES) }),
  z.object({ kind: z.literal('subject'), person, subject: z.string() }),
  z.object({ kind: z.literal('tie'), person, place: z.string() }),
  z.object({ kind: z.literal('newcomer'), person, role: z.enum(ROLES), interval, place: z.string() }),
]);

const leastChanges = z.object({
  question: z.literal('least-changes'),
  isComplete,
  places: z.array(
    z.object({
      slot: z.string(),
      ways: z
        .array(
          z.object({
            person,
            slot: z.string(),
            edits: z
              .array(edit)
              .readonly()
              .describe('None: the person may come already, but that would cost more than the open place.'),
            added: whole.describe('By how much the cost of the roster would change.'),
          }),
        )
        .readonly()
        .describe('The easiest first; the last one is somebody new.'),
    }),
  ),
});

const alternatives = z.object({
  question: z.literal('alternatives'),
  isComplete: z.boolean().describe('False: fewer were found than were asked for.'),
  rosters: z.array(
    z.object({
      versionId: z.uuid().describe('A what-if: to be compared and taken over on the board.'),
      number: z.int(),
      objective: whole,
      fresh: z.number().describe('The share of duties that no other of these rosters has.'),
    }),
  ),
});

export const keptAnswer = z.discriminatedUnion('question', [ruleCosts, leastChanges, alternatives]);
export const insightsAnswer = z.array(z.object({ answer: keptAnswer, createdBy: z.string(), createdAt: z.date() }));

export const askedAnswer = z.array(
  z.object({
    question: z.enum(INSIGHT_QUESTIONS),
    jobId: z.uuid().describe('Follow it under /api/v1/jobs; the answer comes under `insights`.'),
    askedBy: z.string(),
    askedAt: z.date(),
  }),
);

export const figuresQuery = z.object({
  pricedBy: idParam.optional().describe('The version by whose weights to price it; its own if not given.'),
});

const amounts = z.record(z.string(), z.number());

export const figuresAnswer = z.object({
  objective: z.number(),
  terms: amounts.describe('The parts of the cost.'),
  weights: amounts.describe('By which they were priced.'),
  amounts: amounts.describe('What the weights are multiplied with: minutes of trips, returns, changes, people.'),
  missing: z.int().describe('Places that nobody holds.'),
  loads: z.array(z.object({ duties: z.int(), people: z.int() })).describe('How many people have so many duties.'),
  trips: z
    .array(z.object({ minutes: z.int(), trips: z.int() }))
    .describe('How many trips from home take so many minutes up to nine more.'),
});

export type InsightWishBody = z.infer<typeof insightBody>;
export type WhatIfWish = z.infer<typeof whatIfBody>;
export type Asked = z.infer<typeof askedAnswer>;
export type KeptAnswer = z.infer<typeof keptAnswer>;
export type Figures = z.infer<typeof figuresAnswer>;
