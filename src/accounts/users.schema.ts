import { z } from 'zod';
import { pageOf } from '../http/paging.js';
import { ROLES } from '../http/actor.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.js';
import { emailField } from './session.schema.js';
import { line } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

const place = {
  role: z.enum(ROLES),
  schoolId: z.uuid().nullable().default(null).describe('Of a school coordinator: their school.'),
  personId: z.uuid().nullable().default(null).describe('Of an expert or observer: who they are among the people.'),
};

const ofSchool = {
  error: inBoth('школа нужна координатору школы, и только ему', 'a school coordinator needs a school, and nobody else has one'),
  path: ['schoolId'],
};
const ofPerson = {
  error: inBoth(
    'человек нужен эксперту и наблюдателю, и только им',
    'an expert or observer needs a person, and nobody else has one',
  ),
  path: ['personId'],
};

export const newUserBody = z
  .strictObject({ email: emailField, name: line(200), ...place })
  .refine(hasItsSchool, ofSchool)
  .refine(hasItsPerson, ofPerson)
  .meta({ examples: [{ email: 'metodist@example.ru', name: 'Петрова М. И.', role: 'methodist' }] });

export const membershipBody = z
  .strictObject(place)
  .refine(hasItsSchool, ofSchool)
  .refine(hasItsPerson, ofPerson)
  .meta({ examples: [{ role: 'school-coordinator', schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11' }] });

export const userAnswer = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  schoolId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  state: z.enum(['invited', 'active', 'locked', 'suspended']),
  hasSecondFactor: z.boolean(),
  lastSeenAt: z.date().nullable(),
});

export const issuedLinkAnswer = z.object({
  link: z.url().describe('Shown once: only its hash is kept.'),
  expiresAt: z.date(),
  mail: z.enum(['sent', 'failed', 'off']).describe('off: no mail server is set, so hand the link over yourself.'),
});

export const invitedAnswer = z.object({
  id: z.uuid(),
  invitation: issuedLinkAnswer.nullable().describe('null: they have an account already and sign in as before.'),
});

/** Long is what counts (NIST SP 800-63B): no demands of digits and signs. */
export const passwordField = z
  .string()
  .min(SHORTEST_PASSWORD, inBoth(`не короче ${SHORTEST_PASSWORD} знаков`, `at least ${SHORTEST_PASSWORD} characters`))
  .max(LONGEST_PASSWORD)
  .refine(
    (password) => new Set(password).size >= 5,
    inBoth('слишком однообразно: нужно хотя бы пять разных знаков', 'too uniform: at least five different characters'),
  );

export const passwordByLinkBody = z
  .strictObject({ token: z.string().max(100), password: passwordField })
  .meta({ examples: [{ token: 'aXk3…, the end of the address in the letter', password: 'correct horse battery' }] });
export const forgottenBody = z.strictObject({ email: emailField }).meta({ examples: [{ email: 'metodist@example.ru' }] });
export const passwordChangeBody = z
  .strictObject({ current: z.string().max(LONGEST_PASSWORD), next: passwordField })
  .meta({ examples: [{ current: 'correct horse battery', next: 'staple under the old bridge' }] });
export const passwordBody = z
  .strictObject({ password: z.string().max(LONGEST_PASSWORD) })
  .meta({ examples: [{ password: 'correct horse battery' }] });
export const codeBody = z
  .strictObject({ code: z.string().regex(/^\d{6}$/u, inBoth('шесть цифр', 'six digits')) })
  .meta({ examples: [{ code: '492039' }] });

export const emailAnswer = z.object({ email: z.string() });
export const secondFactorAnswer = z.object({
  secret: z.string().describe('To be typed into an authenticator.'),
  address: z.string().describe('The same for a QR code: otpauth://…'),
});
export const recoveryCodesAnswer = z.object({
  recoveryCodes: z.array(z.string()).describe('Each replaces the second factor once. Shown once; only hashes are kept.'),
});
export const recoveryCodesLeft = z.object({ left: z.int() });
export const sessionPage = pageOf(
  z.object({
    id: z.uuid(),
    browser: z.string().describe('As the browser names itself.'),
    createdAt: z.date(),
    lastSeenAt: z.date(),
    expiresAt: z.date(),
    isThisOne: z.boolean(),
  }),
);

export const userPage = pageOf(userAnswer);
export const userCursor = z.tuple([z.string(), z.uuid()]);

export type NewUser = z.infer<typeof newUserBody>;
export type MembershipBody = z.infer<typeof membershipBody>;
export type UserAnswer = z.infer<typeof userAnswer>;

interface PlaceWish {
  readonly role: string;
  readonly schoolId: string | null;
  readonly personId: string | null;
}

function hasItsSchool({ role, schoolId }: PlaceWish): boolean {
  return (role === 'school-coordinator') === (schoolId !== null);
}

function hasItsPerson({ role, personId }: PlaceWish): boolean {
  return ['expert', 'observer'].includes(role) === (personId !== null);
}
