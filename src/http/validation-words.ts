import { z } from 'zod';

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

/** Lets every schema say in plain Russian what is missing or of a wrong type; all other faults as zod says them. */
export function speakPlainRussian(): void {
  z.config({ localeError: (issue) => (issue.code === 'invalid_type' ? ofWrongType(issue) : standard(issue)) });
}

function ofWrongType({ input, expected }: { readonly input?: unknown; readonly expected: string }): string {
  if (input === undefined) return 'не указано';
  return `нужно: ${TYPES[expected] ?? expected}`;
}
