import type { Wording } from './http/problem.js';

/** What keeps a process from its work and is no bug: said to whoever started it, in their language and without a stack. */
export class PlainFault extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
    this.name = 'PlainFault';
  }
}

/** What an error says in both languages; the system's own words are the same in each. */
export function wordingOfError(error: unknown): Wording {
  if (error instanceof PlainFault) return error.wording;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const text = message === undefined || message === '' ? (code ?? String(error)) : message;
  return alike(text);
}

/** A name, an address or another's words: the same in both languages. */
export function alike(text: string): Wording {
  return { ru: text, en: text };
}
