import type { QuestionKind } from './planner.schema.js';

/** The address of a question on the page; it alone is what people share. */
export function addressOf(question: QuestionKind, typed: Readonly<Record<string, unknown>>, language: 'ru' | 'en' = 'ru'): string {
  const entries = Object.entries(typed).filter(([name]) => name !== 'question' && name !== 'lang');
  const query = new URLSearchParams([['question', question], ...entries.map(([name, value]) => [name, String(value)])] as [
    string,
    string,
  ][]);
  if (language === 'en') query.set('lang', 'en');
  return `/planner?${query.toString()}`;
}
