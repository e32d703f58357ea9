import { z } from 'zod';
import { AFFILIATION_KINDS, CATEGORIES, ROLES } from '../engine/index.js';
import { pageOf, pageQuery } from '../http/paging.js';
import { day, line, telephone } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

const PERSON_ROLES = [...ROLES, 'expert'] as const;
const flag = z.stringbool();

export const peopleQuery = pageQuery.extend({
  code: z.string().optional(),
  category: z.enum(CATEGORIES).optional(),
  nominatedBy: z.uuid().optional(),
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('A part of the name, the code, the e-mail address or the telephone number.'),
  role: z.enum(PERSON_ROLES).optional(),
  isTrained: flag.optional(),
  hasConsented: flag.optional(),
  isArchived: flag.optional(),
  districtId: z.uuid().optional().describe('Who works at a school of this district.'),
  schoolId: z.uuid().optional().describe('Who has a tie to this school.'),
});

const text = line(500);
const limit = z.int().min(0).max(1000).nullable();

const fields = {
  fullName: text,
  category: z.enum(CATEGORIES),
  roles: z.array(z.enum(PERSON_ROLES)),
  homeAddress: text.nullable(),
  homeLatitude: z.number().min(-90).max(90).nullable(),
  homeLongitude: z.number().min(-180).max(180).nullable(),
  phone: telephone.nullable(),
  email: z.email().nullable(),
  bornOn: day.nullable(),
  subjects: z.array(z.string().min(1)),
  subjectGrades: z
    .record(z.string().min(1), z.array(z.int().min(1).max(11)).min(1))
    .describe('Of an expert: subject → the grades whose works they can mark; a subject that is not here means every grade.'),
  trainedOn: day.nullable(),
  consentedOn: day.nullable().describe('Without consent on file nobody is planned.'),
  disseminationConsentedOn: day.nullable(),
  perDay: limit,
  perWeek: limit,
  total: limit,
  share: z.int().min(1).max(100).describe('2: should get about half as many duties.'),
};

export const newPersonBody = z
  .strictObject({
    ...z.object(fields).partial().shape,
    code: line(50).describe('How the person is called where names must not stand: Н-017.'),
    fullName: fields.fullName,
    category: fields.category,
    roles: fields.roles.default(['observer']),
  })
  .meta({ examples: [{ code: 'Н-017', fullName: 'Петрова Мария Ивановна', category: 'parent' }] });

export const personChanges = z
  .strictObject({ ...fields, isArchived: z.boolean() })
  .partial()
  .meta({ examples: [{ consentedOn: '2026-03-01', trainedOn: '2026-04-10' }] });

export const personAnswer = z.object({
  id: z.uuid(),
  code: z.string(),
  ...fields,
  category: z.string(),
  roles: z.array(z.string()),
  email: z.string().nullable(),
  share: z.int(),
  nominatedBy: z.uuid().nullable().describe('The school that has proposed the person on its page.'),
  archivedAt: z.date().nullable(),
  mergedInto: z.uuid().nullable().describe('Whose second card this was.'),
  version: z.int(),
});
export const personPage = pageOf(personAnswer);
export const personCursor = z.tuple([z.string(), z.uuid()]);

export const historyQuery = pageQuery.extend({ withReads: flag.default(false).describe('Also who has read the card.') });
export const historyPage = pageOf(
  z.object({
    id: z.int(),
    happenedAt: z.date(),
    actor: z.string(),
    actorName: z.string().nullable().describe('What the user is called whose address the actor is.'),
    action: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
);

export const mergeBody = z
  .strictObject({ duplicateId: z.uuid().describe('The card that is archived; what hangs on it moves to this one.') })
  .meta({ examples: [{ duplicateId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11' }] });
export const mergeAnswer = z.object({
  person: personAnswer,
  moved: z.object({
    ties: z.int(),
    bans: z.int(),
    pastServices: z.int(),
    availability: z.int(),
    ownLessons: z.int(),
    accounts: z.int(),
  }),
  staleDrafts: z.int().describe('Roster drafts that still name the duplicate: solve them again.'),
});

const tieFields = {
  schoolId: z.uuid(),
  kind: z.enum(AFFILIATION_KINDS),
  scope: z.enum(['school', 'parallel', 'class']).default('school'),
  grade: z.int().min(1).max(11).nullable().default(null),
  letter: line(5).nullable().default(null),
  since: day.nullable().default(null),
  until: day.nullable().default(null),
  note: text.nullable().default(null),
};
export const tieBody = z
  .strictObject(tieFields)
  .refine(({ scope, grade }) => scope === 'school' || grade !== null, {
    error: inBoth('для класса или параллели нужен класс', 'a class or a parallel needs a grade'),
    path: ['grade'],
  })
  .refine(({ since, until }) => since === null || until === null || since <= until, {
    error: inBoth('раньше начала', 'before the start'),
    path: ['until'],
  })
  .meta({ examples: [{ schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11', kind: 'child', scope: 'class', grade: 5, letter: 'А' }] });
export const tieEnd = z
  .strictObject({ until: day.describe('The last day of the tie.') })
  .meta({ examples: [{ until: '2026-05-31' }] });
export const tieAnswer = z.object({ id: z.uuid(), personId: z.uuid(), ...tieFields, declaredBy: z.string().nullable() });
export const tiePage = pageOf(tieAnswer);

export const banBody = z
  .strictObject({
    schoolId: z.uuid().nullable().default(null),
    otherPersonId: z.uuid().nullable().default(null),
    reason: text.nullable().default(null),
  })
  .refine(({ schoolId, otherPersonId }) => (schoolId === null) !== (otherPersonId === null), {
    error: inBoth('укажите школу или второго человека, что-то одно', 'give a school or a second person, one of the two'),
  })
  .meta({ examples: [{ schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11', reason: 'отвод по заявлению' }] });
export const banAnswer = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  schoolId: z.uuid().nullable(),
  otherPersonId: z.uuid().nullable(),
  reason: z.string().nullable(),
});

export const banPage = pageOf(banAnswer);

export type PeopleQuery = z.infer<typeof peopleQuery>;
export type NewPerson = z.infer<typeof newPersonBody>;
export type HistoryQuery = z.infer<typeof historyQuery>;
export type PersonChanges = z.infer<typeof personChanges>;
export type NewTie = z.infer<typeof tieBody>;
export type NewBan = z.infer<typeof banBody>;
