import { z } from 'zod';
import { inBoth } from './fault-words.js';
import type { Wording } from './problem.js';
import { sizeWords } from './size-words.js';

const TYPES: Readonly<Record<string, Wording>> = {
  string: { ru: 'текст', en: 'text' },
  number: { ru: 'число', en: 'a number' },
  int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'true или false', en: 'true or false' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'набор полей', en: 'a set of fields' },
  record: { ru: 'набор полей', en: 'a set of fields' },
};

const russian = z.locales.ru().localeError;
const english = z.locales.en().localeError;

/** Lets every schema say plainly, in Russian and English, what is missing, of a wrong type or size, or unknown; all else as zod says it. */
export function speakPlainly(): void {
  z.config({ localeError: plainError });
}

/** What a schema that says nothing itself is to say of a fault, in both languages. */
export function plainError(issue: z.core.$ZodRawIssue): string {
  const { ru, en } = plainly(issue) ?? { ru: textOf(russian(issue)), en: textOf(english(issue)) };
  return inBoth(ru, en);
}

function plainly(issue: z.core.$ZodRawIssue): Wording | undefined {
  if (issue.code === 'invalid_type') return ofWrongType(issue);
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeWords(issue);
  if (issue.code === 'invalid_value') return listed('нужно одно из', 'wanted: one of', issue.values);
  return issue.code === 'unrecognized_keys' ? listed('лишнее', 'not known:', issue.keys) : undefined;
}

function listed(ru: string, en: string, values: readonly unknown[]): Wording {
  const list = values.map(String).join(', ');
  return { ru: `${ru}: ${list}`, en: `${en} ${list}` };
}

function ofWrongType({ input, expected }: { readonly input?: unknown; readonly expected: string }): Wording {
  if (input === undefined) return { ru: 'не указано', en: 'missing' };
  const { ru, en } = TYPES[expected] ?? { ru: expected, en: expected };
  return { ru: `нужно: ${ru}`, en: `wanted: ${en}` };
}

function textOf(said: ReturnType<typeof russian>): string {
  return typeof said === 'string' ? said : (said?.message ?? '');
}
