import { z } from 'zod';
import { ROLES } from '../http/actor.js';
import { authorityAnswer } from './accounts.schema.js';
import { LONGEST_PASSWORD } from './password.js';
import { RECOVERY_CODE } from './recovery-codes.js';
import { rightNames } from './rights.js';
import { inBoth } from '../http/fault-words.js';

/** An address by which somebody signs in: capitals do not matter. */
export const emailField = z
  .email(inBoth('не похоже на адрес почты', 'not an e-mail address'))
  .max(200)
  .transform((email) => email.toLowerCase());

export const signInBody = z
  .strictObject({
    email: emailField,
    password: z.string().max(LONGEST_PASSWORD),
    code: z
      .string()
      .trim()
      .max(30)
      .refine(
        (code) => /^\d{6}$/u.test(code) || RECOVERY_CODE.test(code),
        inBoth('шесть цифр из приложения или код восстановления', 'six digits from the app or a recovery code'),
      )
      .optional()
      .describe('The second factor, where it is in force; or one of the recovery codes.'),
  })
  .meta({ examples: [{ email: 'metodist@example.ru', password: 'correct horse battery' }] });

const place = z.object({
  role: z.enum(ROLES),
  authority: authorityAnswer.nullable().describe('null: the operator of the installation.'),
  schoolId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
});

export const sessionAnswer = z.object({
  user: z.object({ id: z.uuid(), email: z.string(), name: z.string(), hasSecondFactor: z.boolean() }).nullable(),
  role: z.enum(ROLES),
  isOperator: z.boolean(),
  authority: authorityAnswer.nullable().describe('Where the caller acts now; another one by the header X-Authority.'),
  schoolId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  memberships: z.array(place),
  rights: z.array(z.enum(rightNames)).describe('What the role may do: names of the table of rights.'),
  csrf: z.string().nullable().describe('To be sent in X-CSRF-Token with every change; null for a bearer token.'),
  expiresAt: z.date().nullable(),
  localLinks: z
    .string()
    .nullable()
    .describe('How links in letters and calendars begin, if they open on the machine of the service only; otherwise null.'),
});

export type SignInBody = z.infer<typeof signInBody>;
export type SessionAnswer = z.infer<typeof sessionAnswer>;
