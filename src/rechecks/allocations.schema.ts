import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { inBoth } from '../http/fault-words.js';

export const PROCEDURES = ['R2', 'R3', 'R4', 'R5'] as const;

/** How long an expert can work unless said; our own default, no norm. */
export const CAPACITY_MINUTES = 600;

const minutes = z.int().min(0).max(100_000);

export const allocationBody = z
  .strictObject({
    procedure: z.enum(PROCEDURES),
    drawId: z.uuid().optional().describe('Works that this draw took.'),
    listId: z.uuid().optional().describe('Works of this targeted list; together with a draw, its extras.'),
    checks: z.int().min(1).max(2).optional().describe('How many experts check a work; by default two for R3, one else.'),
    capacityMinutes: minutes.default(CAPACITY_MINUTES).describe('How long an expert can work; our own default, no norm.'),
    capacities: z.record(z.string(), minutes).default({}).describe('The same by an expert’s code; 0 leaves the expert out.'),
    minSchoolsPerExpert: z.int().min(1).max(20).default(3),
    minExpertsPerSchool: z.int().min(1).max(20).default(2),
    acceptShortages: z.boolean().default(false).describe('Keep what can be assigned although works stay without an expert.'),
    timeLimitSeconds: z.int().min(1).max(600).default(30),
  })
  .refine(
    ({ drawId, listId }) => drawId !== undefined || listId !== undefined,
    inBoth('назовите жеребьёвку или целевой список', 'name a draw or a targeted list'),
  )
  .meta({ examples: [{ procedure: 'R4', drawId: '00000000-0000-4000-8000-000000000000' }] });

/** How long experts can work, as the last allocation of the campaign had it. */
export const expertTimes = z.object({
  usualMinutes: z.int(),
  experts: z.array(z.object({ code: z.string(), minutes: z.int().nullable().describe('Null: as usual; 0: left out.') })),
});

export const jobTicket = z.object({ jobId: z.uuid(), href: z.string() });

const figures = z.object({
  status: z.enum(['optimal', 'feasible']),
  objective: z.number(),
  bound: z.number(),
  gap: z.number(),
  terms: z.record(z.string(), z.number()),
});
export const allocationAnswer = z.object({
  id: z.uuid(),
  procedure: z.enum(PROCEDURES),
  drawId: z.uuid().nullable(),
  listId: z.uuid().nullable(),
  problemSha256: z.string(),
  works: z.int(),
  assignments: z.int(),
  experts: z.int(),
  shortages: z.int().describe('Checks that nobody could take.'),
  figures,
  recognisable: z
    .array(z.object({ school: z.string().describe('Its login.'), subject: z.string(), grade: z.int(), works: z.int() }))
    .describe('Subjects and grades all of whose works are of one school: the codes do not hide it from the experts.'),
  hasExchange: z.boolean().describe('Whether it is a cross-check whose exchange between schools is kept.'),
  createdBy: z.string(),
  createdAt: z.date(),
});
export const allocationPage = pageOf(allocationAnswer);
export const allocationsQuery = pageQuery;

export const packLine = z.object({
  personId: z.uuid(),
  code: z.string(),
  works: z.int(),
  minutes: z.int(),
  schools: z.int().describe('From how many schools.'),
});
export const packPage = pageOf(packLine);

export const packAnswer = packLine.extend({
  works: z.array(
    z.object({
      position: z.int(),
      recheckCode: z.string(),
      subject: z.string(),
      grade: z.int(),
      role: z.enum(['first', 'second', 'arbiter', 'control', 'anchor']),
      minutes: z.int(),
    }),
  ),
});

export const keyLine = z.object({
  recheckCode: z.string(),
  schoolId: z.uuid(),
  grade: z.int(),
  classOrdinal: z.int().nullable(),
  subject: z.string(),
  code: z.string(),
  publicId: z.string(),
});
export const keyPage = pageOf(keyLine);
export const keyCursor = z.tuple([z.string()]);

export type ExpertTimes = z.infer<typeof expertTimes>;
export type AllocationWish = z.input<typeof allocationBody>;
export type AllocationBody = z.infer<typeof allocationBody>;
export type AllocationAnswer = z.infer<typeof allocationAnswer>;
export type PackLine = z.infer<typeof packLine>;
export type PackAnswer = z.infer<typeof packAnswer>;
export type KeyLine = z.infer<typeof keyLine>;
