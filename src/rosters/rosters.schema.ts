import { z } from 'zod';
import { LEAST_CAP } from '../engine/index.js';
import { ROSTER_KINDS } from '../solving/roster-kind.js';
import { rosterScopeSchema } from '../solving/roster-scope.js';
import { pageOf, pageQuery } from '../http/paging.js';
import { idParam, line, moment } from '../http/request-fields.js';

import { draftedAnswer, letterPreviewAnswer, tellingBody } from '../messages/messages.schema.js';
import { rosterEditSchema } from './roster-edit.js';

export { pageQuery };

export const newRosterBody = z
  .strictObject({
    name: line(200),
    kind: z.enum(ROSTER_KINDS).default('observers').describe('Observers, external organisers, or visits of the commission.'),
    scope: rosterScopeSchema.prefault({}),
  })
  .meta({ examples: [{ name: 'Наблюдатели', kind: 'observers', scope: {} }] });

const solveFields = {
  timeLimitSeconds: z.number().min(1).max(3_600).default(60).describe('The search ends then and keeps the best.'),
  gap: z.number().min(0).max(1).default(0).describe('Stop as soon as this relative gap is proved.'),
  seed: z.int().min(0).max(2_147_483_647).default(1).describe('Decides between equal rosters.'),
};

export const solveBody = z
  .strictObject({
    ...solveFields,
    basedOn: idParam.optional().describe('The version whose pins stay; the one on the board if not given.'),
    mostLikely: z
      .number()
      .min(LEAST_CAP)
      .max(1)
      .optional()
      .describe(
        'Chance decides who may serve at which school: who knows the data, but not the draw, foresees no pair more surely than this share.',
      ),
  })
  .meta({ examples: [{ timeLimitSeconds: 30 }] });

export const replanBody = z
  .strictObject({
    ...solveFields,
    basedOn: idParam.optional().describe('The version to go on from; the published one if not given.'),
    at: moment.optional().describe('Duties told for this day and the next frozenDays stay; now if not given.'),
  })
  .meta({ examples: [{ timeLimitSeconds: 30 }] });

export const resumeBody = z.strictObject(solveFields).meta({ examples: [{ timeLimitSeconds: 60 }] });

export const editBody = z
  .strictObject({
    edit: rosterEditSchema,
    tryOnly: z.boolean().default(false).describe('Only say what the edit would cost and break.'),
    newest: z.int().min(1).optional().describe('The newest version you have seen; a newer one is answered with 409.'),
  })
  .meta({ examples: [{ edit: { kind: 'pin', person: 'Н-017', slot: 'sitting:0b0f…' } }] });

export const publishBody = z
  .strictObject({
    acceptChangedData: z.boolean().default(false),
    tell: tellingBody.optional().describe('Who is told in the same step; without it, the letters wait to be looked at.'),
  })
  .prefault({})
  .meta({ examples: [{ acceptChangedData: false }] });

export const renewedLetters = z.object({
  drafted: draftedAnswer.describe('null: nothing is different any more from what these people were told.'),
});
export const lettersAnswer = z.object({ letters: z.array(letterPreviewAnswer) });

export const diffQuery = z.object({ from: idParam.describe('The version to compare with.') });
export const problemQuery = z.object({
  basedOn: idParam.optional().describe('The version whose pins stay.'),
  at: moment.optional().describe('As a re-plan of this moment would see it: duties told for the frozen days are pinned.'),
});
export const rostersQuery = pageQuery.extend({ campaignId: idParam.optional() });

const versionState = z.enum(['draft', 'published', 'superseded']);
export const versionsQuery = pageQuery.extend({
  state: versionState.optional(),
  withWhatIfs: z.stringbool().default(true).describe('false: only what may become the roster.'),
});

export const rosterAnswer = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  kind: z.enum(ROSTER_KINDS),
  name: z.string(),
  scope: rosterScopeSchema,
  createdAt: z.date(),
});
export const rosterPage = pageOf(rosterAnswer);

export const terms = z.record(z.string(), z.number());
export const sentence = z.object({ ru: z.string(), en: z.string() });

const planningWarning = z.object({
  code: z.string(),
  isLeftOut: z.boolean(),
  person: z.string().optional().describe('A code, never a name.'),
  school: z.string().optional(),
  ru: z.string(),
  en: z.string(),
});

export const versionAnswer = z.object({
  id: z.uuid(),
  rosterId: z.uuid(),
  number: z.int(),
  state: versionState,
  origin: z.enum(['solve', 'replan', 'edit', 'what-if']).describe('A what-if can be compared, but never published.'),
  parentId: z.uuid().nullable(),
  status: z.string(),
  objective: z.number(),
  bound: z.number(),
  gap: z.number(),
  terms,
  weights: z.record(z.string(), z.number()).describe('The weights it was solved by.'),
  duties: z.int(),
  shortages: z.int(),
  warnings: z.array(planningWarning).describe('Who was left out and why, and what was assumed of the data.'),
  createdBy: z.string(),
  createdAt: z.date(),
  publishedAt: z.date().nullable(),
  supersededAt: z.date().nullable(),
});
export const versionPage = pageOf(versionAnswer);

const figures = z.object({ objective: z.number(), terms });
const objection = sentence.extend({ rule: z.string() });
export const editAnswer = z.object({
  version: versionAnswer.nullable(),
  violations: z.array(objection),
  before: figures,
  after: figures,
});

const times = { place: z.string(), start: z.string(), end: z.string() };
const shownDuty = z.object({ person: z.string(), slot: z.string(), ...times });
export const diffAnswer = z.object({
  added: z.array(shownDuty),
  removed: z.array(shownDuty),
  moved: z.array(shownDuty.extend({ before: z.object(times) })),
  replaced: z.array(z.object({ slot: z.string(), person: z.string(), by: z.string(), ...times })),
  unchanged: z.int(),
});

export const publicationAnswer = z.object({
  versionId: z.uuid(),
  number: z.int(),
  publishedAt: z.date(),
  diff: diffAnswer.nullable(),
  feeds: z.record(z.string(), z.unknown()).nullable(),
  messages: z
    .object({ batchId: z.uuid(), people: z.int(), messages: z.int() })
    .nullable()
    .describe('The letters about it: those ticked on their way, or all a draft that waits for approval.'),
});

export const planAnswer = z.object({
  problem: z.record(z.string(), z.unknown()),
  warnings: z.array(z.unknown()),
  lostPins: z.array(z.unknown()),
  frozenUntil: z.iso.date().nullable().describe('Duties told up to this day stay; only with `at`.'),
  lifted: z.array(z.unknown()).describe('Frozen duties that cannot stay, each with the reason.'),
});

export const jobTicket = z.object({ jobId: z.uuid(), href: z.string() });

export const documentAnswer = z.record(z.string(), z.unknown());
