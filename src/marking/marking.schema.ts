import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { line, moment } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

export const tokenParam = z.string();

const MOST_REFERENCES = 60;

/** Task code → points; X: not begun. */
const points = z.record(z.string().min(1).max(20), z.union([z.int().min(0).max(100), z.literal('X')]));
const reason = z.string().trim().min(3, inBoth('причина: хотя бы три знака', 'a reason: at least three characters')).max(1000);

function isDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

export const newRoundBody = z
  .strictObject({
    title: line(200),
    deadlineAt: moment,
    tolerancePoints: z.int().min(0).max(20).default(1).describe('Differences up to so many points are legitimate.'),
    countsMarkChange: z.boolean().default(true).describe('Whether a changed mark is significant by itself.'),
    controls: z
      .array(z.strictObject({ workId: z.uuid(), total: z.int().min(0).max(200) }))
      .max(MOST_REFERENCES)
      .default([])
      .describe('Works whose total is known: they measure the commission.'),
    anchors: z.array(z.uuid()).max(MOST_REFERENCES).default([]).describe('Works that all experts mark.'),
  })
  .refine(({ controls, anchors }) => isDistinct([...controls.map(({ workId }) => workId), ...anchors]), {
    error: inBoth('работа названа дважды среди контрольных и общих', 'a work is named twice among the controls and anchors'),
    path: ['anchors'],
  })
  .meta({ examples: [{ title: 'Перепроверка, 1 этап', deadlineAt: '2026-06-10T18:00:00+05:00' }] });

export const roundAnswer = z.object({
  id: z.uuid(),
  allocationId: z.uuid(),
  title: z.string(),
  deadlineAt: z.date(),
  tolerancePoints: z.int(),
  countsMarkChange: z.boolean(),
});

export const roundPage = pageOf(roundAnswer);
export const roundsQuery = pageQuery.extend({ allocationId: z.uuid().optional() });

const count = z.int();
export const progressAnswer = roundAnswer.extend({
  works: z.object({ waiting: count, disputed: count, arbitration: count, decided: count, missing: count }),
  experts: z.array(z.object({ personId: z.uuid(), code: z.string(), tasks: count, submitted: count, minutesLeft: count })),
});

const WORK_STATES = ['waiting', 'disputed', 'arbitration', 'decided', 'missing'] as const;
export const roundWorksQuery = pageQuery.extend({ state: z.enum(WORK_STATES).optional() });
export const roundWorksCursor = z.tuple([z.string()]);
const roundWork = z.object({
  work: z.string().describe('Its public id.'),
  recheckCode: z.string().nullable(),
  subject: z.string(),
  grade: z.int(),
  state: z.enum(WORK_STATES),
  checks: z.array(z.object({ expert: z.string(), purpose: z.enum(['first', 'second', 'arbiter']), isDone: z.boolean() })),
});
export const roundWorkPage = pageOf(roundWork);

export const arbitrationAnswer = z.object({
  assigned: z.array(z.object({ work: z.string(), expert: z.string() })),
  withoutArbiter: z.array(z.string()).describe('Nobody is left who may check them and has not seen them.'),
});

export const substitutionBody = z
  .strictObject({
    personId: z.uuid().describe('Whose unmarked works others take over.'),
    reason,
  })
  .meta({ examples: [{ personId: '0b0e7a44-9f0c-4a53-9d6c-6b7d1a2c3e4f', reason: 'болезнь' }] });
export const substitutionAnswer = z.object({
  moved: z.array(z.object({ work: z.string(), role: z.enum(['first', 'second', 'arbiter']), expert: z.string() })),
  left: z
    .array(z.object({ work: z.string(), why: z.enum(['nobody-may', 'no-time']) }))
    .describe('They stay where they are: nobody may check them, or those who may have no time.'),
  kept: z.int().describe('Works of this expert that are marked already: their marks stay.'),
  figures: z
    .object({ status: z.enum(['optimal', 'feasible']), objective: z.number(), bound: z.number(), gap: z.number() })
    .describe('Of the whole allocation with these substitutes, as in recheck-solution/1.'),
});

export const searchBody = z
  .strictObject({
    work: z.string().min(1).max(100).describe('The public id of the work.'),
    isFound: z.boolean(),
    reason,
  })
  .meta({ examples: [{ work: 'reg86_m001-5-mathematics-0042', isFound: false, reason: 'в пакете школы её нет' }] });

export const ownRounds = z.array(z.object({ id: z.uuid(), title: z.string(), deadlineAt: z.date() }));

export const newLinkBody = z
  .strictObject({ personId: z.uuid() })
  .meta({ examples: [{ personId: '0b0e7a44-9f0c-4a53-9d6c-6b7d1a2c3e4f' }] });
export const linkAnswer = z.object({ id: z.uuid(), url: z.string().describe('Shown once: only its hash is kept.') });

export const draftBody = z.strictObject({ points }).meta({ examples: [{ points: { '1': 1 } }] });
export const markBody = z
  .strictObject({
    points,
    isSecondLook: z.boolean().default(false).describe('Of an arbiter who has seen the others: this word is final.'),
  })
  .meta({ examples: [{ points: { '1': 1, '2.1': 'X' } }] });
export const correctionBody = z
  .strictObject({ points, reason })
  .meta({ examples: [{ points: { '1': 0, '2.1': 2 }, reason: 'баллы записаны не в ту строку' }] });

const typed = z.string().max(1000);

/** The form of the expert's page: `p.<task>` fields, each typed or ticked as X, the button pressed, and a reason. */
export const markForm = z
  .object({ do: z.enum(['draft', 'mark', 'second-look', 'correct']) })
  .catchall(z.union([typed, z.array(typed).transform((values) => values.join(''))]));

const paper = z.object({ points, total: z.int(), mark: z.int().nullable() });

/** What an expert sees of a work: neither school nor class, nor why it is in the list. */
export const taskAnswer = z.object({
  id: z.uuid(),
  code: z.string(),
  subject: z.string(),
  grade: z.int(),
  minutes: z.int(),
  state: z.enum(['new', 'draft', 'second-look', 'done']),
  fields: z.array(z.object({ task: z.string(), max: z.int() })),
  draft: points.nullable(),
  marked: paper.nullable(),
  others: z.array(paper).describe('Only to an arbiter who has marked blind.'),
});

export const listAnswer = z.object({
  title: z.string(),
  deadlineAt: z.date(),
  timeZone: z.string().describe('By whose clock the deadline is told.'),
  tasks: z.array(taskAnswer),
  done: z.int(),
  minutesLeft: z.int(),
});

export type NewRound = z.infer<typeof newRoundBody>;
export type RoundProgress = z.infer<typeof progressAnswer>;
export type RoundsQuery = z.infer<typeof roundsQuery>;
export type RoundWorksQuery = z.infer<typeof roundWorksQuery>;
export type RoundWork = z.infer<typeof roundWork>;
export type Arbitration = z.infer<typeof arbitrationAnswer>;
export type SubstitutionBody = z.infer<typeof substitutionBody>;
export type Substitution = z.infer<typeof substitutionAnswer>;
export type SearchBody = z.infer<typeof searchBody>;
export type MarkBody = z.infer<typeof markBody>;
export type MarkForm = z.infer<typeof markForm>;
export type Points = z.infer<typeof points>;
export type ExpertTask = z.infer<typeof taskAnswer>;
export type ExpertList = z.infer<typeof listAnswer>;
