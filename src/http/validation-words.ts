import { z } from 'zod';
import { sizeWords } from './size-words.js';

const TYPES: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'набор полей',
  record: 'набор полей',
};

const { localeError: standard } = z.locales.ru();

/** Lets every schema say in plain Russian what is missing, of a wrong type or of a wrong size; all other faults as zod says them. */
export function speakPlainRussian(): void {
  z.config({
    localeError(issue) {
      if (issue.code === 'invalid_type') return ofWrongType(issue);
      return issue.code === 'too_small' || issue.code === 'too_big' ? sizeWords(issue).ru : standard(issue);
    },
  });
}

function ofWrongType({ input, expected }: { readonly input?: unknown; readonly expected: string }): string {
  if (input === undefined) return 'не указано';
  return `нужно: ${TYPES[expected] ?? expected}`;
}
