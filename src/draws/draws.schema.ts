import { z } from 'zod';
import { SUBJECT_CODES } from '../campaigns/subjects.js';
import { pageOf, pageQuery } from '../http/paging.js';
import { line } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

export const authorityParam = z.string().min(1).max(60);
export const numberParam = z.coerce.number().int().min(1).max(1_000_000_000);

const hex256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u, inBoth('64 шестнадцатеричные цифры строчными буквами', '64 hexadecimal digits in lower case'));
const moment = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/u,
    inBoth('время со смещением, например 2026-04-27T10:00+05:00', 'a time with its offset, such as 2026-04-27T10:00+05:00'),
  )
  .refine((text) => !Number.isNaN(Date.parse(text)), inBoth('такого времени нет', 'there is no such time'));

export const drawScope = z.strictObject({
  grades: z.array(z.int().min(1).max(11)).min(1).optional(),
  subjects: z.array(z.enum(SUBJECT_CODES)).min(1).optional(),
  schoolIds: z.array(z.uuid()).min(1).optional(),
  fromRisk: z.int().min(1).max(3).optional().describe('Only schools of this level of risk or above, as a person has set it.'),
  stratum: z
    .enum(['class', 'parallel', 'school', 'risk'])
    .default('class')
    .describe(
      'What gives its own share of the sample; always within one subject. risk: schools of one level, as group-1, group-2 …',
    ),
  showsGroups: z
    .literal(true)
    .optional()
    .describe('Asked for with `risk`: the list is public, and whoever holds it can read off which schools were grouped together.'),
});

export const newDrawBody = z
  .strictObject({
    procedure: z.enum(['R3', 'R4', 'R5']),
    title: line(300).describe('What everybody reads in the register.'),
    scope: drawScope.describe(
      'Which works of the campaign are listed: what is left out does not restrict. The absent are never listed.',
    ),
  })
  .meta({ examples: [{ procedure: 'R4', title: 'Математика, 5-е классы', scope: { grades: [5], subjects: ['mathematics'] } }] });

export const commitmentBody = z
  .strictObject({
    name: line(300).describe('The party: an office or an organisation.'),
    commitment: hex256.describe('Hex SHA-256 of the party’s secret; the secret itself stays with the party.'),
  })
  .meta({ examples: [{ name: 'Родительский комитет', commitment: 'ab'.repeat(32) }] });

export const randomnessSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ceremony'), at: moment.describe('When the dice are rolled: reveals close.') }),
  z.strictObject({ kind: z.literal('drand'), round: z.int().min(1).describe('A round of quicknet that is not published yet.') }),
]);

export const planBody = z
  .strictObject({
    total: z.int().min(1).describe('How many works to draw.'),
    minPerStratum: z.int().min(0).max(1000).default(1),
    minOf: z
      .record(z.string().min(1).max(200), z.int().min(0).max(1_000_000))
      .optional()
      .describe('Strata by name that give at least so many works instead: a share of their own.'),
    sharePercent: z.number().gt(0).max(100).default(10).describe('The share of mis-marked works that must not go unnoticed.'),
    confidencePercent: z.number().gt(0).lt(100).default(95),
    randomness: randomnessSource,
    fallback: line(300).default('ждать объявленного источника; другой не используется'),
  })
  .meta({
    examples: [
      { total: 60, sharePercent: 5, confidencePercent: 95, randomness: { kind: 'ceremony', at: '2026-05-27T10:00+05:00' } },
    ],
  });

export const extensionBody = planBody
  .pick({ total: true, randomness: true })
  .extend({
    reason: line(300).describe('Why, for everybody to read. `total` counts the works of all stages together.'),
  })
  .meta({
    examples: [
      { total: 90, randomness: { kind: 'ceremony', at: '2026-06-03T10:00+05:00' }, reason: 'Найдены три ошибки проверки' },
    ],
  });

export const revealBody = z
  .union([
    z.strictObject({ secret: z.string().min(16).max(500) }),
    z.strictObject({ refusedParty: z.int().min(1).describe('The party refuses: its secret counts as the empty text.') }),
  ])
  .meta({ examples: [{ secret: 'семь красных яблок на подоконнике' }] });

const digits = z.string().regex(/^[\d\s]{20,400}$/u, inBoth('не меньше 20 цифр костей', 'at least 20 digits of dice'));
const beacon = z.strictObject({ round: z.int().min(1), randomness: hex256, signature: z.string().regex(/^[0-9a-f]{96}$/u) });
export const runBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('ceremony'),
      first: digits.describe('The digits as one person typed them.'),
      second: digits.describe('As another did.'),
    }),
    z.strictObject({ kind: z.literal('drand'), beacon }),
  ])
  .meta({ examples: [{ kind: 'ceremony', first: '31415 26535 14142 13562', second: '31415 26535 14142 13562' }] });

export const diceBody = z
  .strictObject({
    typedBy: line(300).describe('Who types: a post or an office. The other of the two is somebody else.'),
    digits: z
      .string()
      .transform((text) => text.replaceAll(/\s+/gu, ''))
      .pipe(z.string().regex(/^\d{20,400}$/u, inBoth('не меньше 20 цифр костей', 'at least 20 digits'))),
  })
  .meta({ examples: [{ typedBy: 'Секретарь комиссии', digits: '31415 26535 14142 13562' }] });
export const diceState = z.object({
  waiting: z
    .object({ typedBy: z.string(), at: z.date() })
    .nullable()
    .describe('The entry that waits for the other; never its digits.'),
  hasDiffered: z.boolean().describe('Two entries have differed before: both are typed again.'),
});

export const voidBody = z
  .strictObject({ reason: line(300) })
  .meta({ examples: [{ reason: 'В перечень не попали работы одной школы' }] });

const party = z.object({
  stage: z.int(),
  party: z.int(),
  name: z.string(),
  commitment: z.string(),
  revealed: z.enum(['yes', 'refused', 'no']),
});
const stage = z.object({
  stage: z.int(),
  file: z.string(),
  state: z.enum(['announced', 'drawn', 'void']),
  randomness: z.enum(['ceremony', 'drand']),
  round: z.int().nullable().describe('The announced round of drand.'),
  beaconAddress: z.string().nullable().describe('Where anybody reads that round once it is out.'),
  works: z.int().describe('How many works the stage takes.'),
  sha256: z.string(),
  words: z.array(z.string()).describe('The first bytes of the hash as words to read aloud.'),
  moment: z.date(),
  announcedAt: z.date(),
  drawnAt: z.date().nullable(),
  voidedAt: z.date().nullable(),
  resultSha256: z.string().nullable(),
});

export const drawLine = z.object({
  id: z.uuid(),
  number: z.int(),
  procedure: z.enum(['R3', 'R4', 'R5']),
  title: z.string(),
  works: z.int(),
  frameSha256: z.string(),
  state: z
    .enum(['listed', 'open', 'closed', 'drawn', 'void'])
    .describe('listed: no plan yet; open: secrets may be revealed; closed: the randomness exists.'),
  voidReason: z.string().nullable(),
  createdAt: z.date(),
});
export const drawAnswer = drawLine.extend({
  campaignId: z.uuid(),
  drawn: z.int(),
  strata: z.array(z.object({ name: z.string(), works: z.int(), drawn: z.int() })),
  parties: z.array(party),
  stages: z.array(stage),
  statement: z
    .object({ ru: z.string(), en: z.string() })
    .nullable()
    .describe('What the sample guarantees; null without a plan and of a voided draw.'),
});
export const drawGroup = z.object({
  stratum: z.string(),
  level: z.int().describe('The level of risk of its schools when the works were listed.'),
});
export const drawGroups = z.object({ items: z.array(drawGroup).describe('None: the draw has no groups by risk.') });
export const verificationAnswer = z.object({
  files: z.int(),
  stages: z.array(z.int()).describe('How many works each stage drew.'),
  faults: z.array(z.object({ code: z.string(), ru: z.string(), en: z.string() })).describe('None: the draw verifies.'),
});
export const drawPage = pageOf(drawLine);
export const drawsQuery = pageQuery;
/** The register as a page, in the language asked for. */
export const registerQuery = pageQuery.extend({ lang: z.enum(['ru', 'en']).catch('ru') });
export const drawCursor = z.tuple([z.int32()]);

export const drawnWork = z.object({
  workId: z.uuid(),
  publicId: z.string(),
  stage: z.int(),
  position: z.int(),
  ticket: z.string(),
  stratum: z.string(),
});
export const drawnPage = pageOf(drawnWork);
export const drawnCursor = z.tuple([z.int32(), z.int32()]);

export type DrawGroup = z.infer<typeof drawGroup>;
export type NewDraw = z.infer<typeof newDrawBody>;
export type DrawScope = z.infer<typeof drawScope>;
export type CommitmentBody = z.infer<typeof commitmentBody>;
export type PlanBody = z.infer<typeof planBody>;
export type ExtensionBody = z.infer<typeof extensionBody>;
export type RevealBody = z.infer<typeof revealBody>;
export type RunBody = z.infer<typeof runBody>;
export type DiceBody = z.infer<typeof diceBody>;
export type DiceState = z.infer<typeof diceState>;
export type VoidBody = z.infer<typeof voidBody>;
export type DrawsQuery = z.infer<typeof drawsQuery>;
export type RegisterQuery = z.infer<typeof registerQuery>;
export type Verification = z.infer<typeof verificationAnswer>;
export type DrawLine = z.infer<typeof drawLine>;
export type DrawAnswer = z.infer<typeof drawAnswer>;
export type DrawnWorkAnswer = z.infer<typeof drawnWork>;
