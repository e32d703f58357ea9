import type { BothLanguages } from '../../engine/index.js';
import type { Asked } from '../planner.schema.js';

/** What a question comes to: figures for programs, sentences and a table for people. */
export interface Answer {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly sentences: readonly BothLanguages[];
  /** Numbers with a decimal point: programs read them too, and the Russian page writes commas. */
  readonly table: { readonly head: readonly BothLanguages[]; readonly rows: readonly (readonly string[])[] } | null;
}

/** An answer with the question as it was understood, and the address of its page. */
export interface PlannerAnswer extends Answer {
  readonly asked: Asked;
  readonly link: string;
}

/** A column of counts. */
export const WORKS: BothLanguages = { ru: 'Работ', en: 'Works' };

/** No number where there is no such sample. */
export function shown(count: number | null): string {
  return count === null ? '–' : String(count);
}
