import { z } from 'zod';
import { invalidRequest } from '../http/problems.js';
import { CLOCK_FIELDS, clockOf } from '../page-layout/clock-text.js';
import { DAY_FIELDS, dayOf } from '../page-layout/day-text.js';
import { faultsFound, inBoth } from '../http/fault-words.js';

/** Any text: a wrong link is unknown, not malformed. */
export const tokenParam = z.string();
export const uidParam = z.string().max(200);

/** `?lang=en`, and what the page before has to say; the rest is passed over. */
export const pageQuery = z.object({
  lang: z.enum(['ru', 'en']).catch('ru'),
  done: z.string().max(40).optional().catch(undefined),
  like: z.literal('last').optional().catch(undefined),
});

/** A form as browsers send it, its times as `09:30` and its days as `2026-04-21`; what it means is read by the page it belongs to. */
export const formBody = z
  .record(z.string().max(100), z.union([z.string(), z.array(z.string())]))
  .default({})
  .transform((form): Record<string, string | string[]> => ({
    ...form,
    ...readIn(form, CLOCK_FIELDS, clockOf),
    ...readIn(form, DAY_FIELDS, dayOf),
  }));

/** A file, or none: what is wrong with it is said on the page of its form. */
export const anyFile = z.object({ fileName: z.unknown(), bytes: z.unknown() });

/** Nothing is erased by a slip of the finger. */
export const sureForm = z.object({ sure: z.literal('yes', inBoth('отметьте, что вы согласны', 'tick that you agree')) });

export type PageQuery = z.infer<typeof pageQuery>;
/** What the page before has to say. */
export type PageWord = Omit<PageQuery, 'lang'>;
export type AnyFile = z.infer<typeof anyFile>;
export type Form = z.infer<typeof formBody>;

function readIn(
  form: Readonly<Record<string, string | readonly string[]>>,
  names: readonly string[],
  read: (text: string) => string,
): Record<string, string> {
  const said = names.flatMap((name) => (typeof form[name] === 'string' ? [[name, read(form[name])]] : []));
  return Object.fromEntries(said) as Record<string, string>;
}

/** What a form says, or all its faults at once. */
export function readForm<Schema extends z.ZodType>(schema: Schema, form: unknown): z.output<Schema> {
  const read = schema.safeParse(form);
  if (read.success) return read.data;
  throw invalidRequest(faultsFound(read.error.issues));
}
