import { z } from 'zod';
import { CATEGORIES } from '../engine/index.js';
import { SUBJECT_CODES } from '../campaigns/subjects.js';
import { dayGone, telephone } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

const nothing = z.literal('').transform(() => null);
const optional = <Schema extends z.ZodType>(schema: Schema) => nothing.or(schema).nullable().default(null);
const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** A form that proposes a person; an empty field says nothing. Training is recorded by the centre, which gives it. */
export const nominationForm = z
  .object({
    fullName: z.string().trim().min(1, inBoth('укажите ФИО', 'give the full name')).max(200),
    category: z.enum(CATEGORIES),
    tie: z.enum(['employment', 'child', 'relative'], inBoth('выберите связь со школой', 'choose the tie with the school')),
    grade: optional(z.coerce.number().int().min(1).max(11)),
    letter: optional(z.string().trim().max(5)),
    phone: optional(telephone),
    email: optional(z.email(inBoth('адрес почты, например name@example.ru', 'an e-mail address, such as name@example.ru'))),
    subjects: many.pipe(z.array(z.enum(SUBJECT_CODES))),
    consentedOn: optional(dayGone),
  })
  .transform((form) => ({ ...form, scope: scopeOf(form) }));

export type Nomination = z.infer<typeof nominationForm>;

/** Who works at a school is tied to all of it; a child's tie is as narrow as it is told. */
function scopeOf({
  tie,
  grade,
  letter,
}: {
  tie: string;
  grade: number | null;
  letter: string | null;
}): 'school' | 'parallel' | 'class' {
  if (tie === 'employment' || grade === null) return 'school';
  return letter === null ? 'parallel' : 'class';
}
