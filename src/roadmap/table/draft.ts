import type { PlanYears } from '../deadline/plan-years.js';
import type { RowValues } from './row-reading.js';

/** A measure while its rows are gathered. */
export interface Draft {
  readonly section: string | null;
  readonly values: RowValues;
  readonly isNumbered: boolean;
  /** The years of its own part of the document; null for those of the whole. */
  readonly plan: PlanYears | null;
}

/** The measure with the rest of its row, which stood on the next page. */
export function joined(draft: Draft, rest: RowValues): Draft {
  const { values } = draft;
  const join = (role: keyof RowValues): string => [values[role], rest[role]].filter((text) => text !== '').join('\n');
  return {
    ...draft,
    values: {
      number: values.number,
      section: values.section,
      text: join('text'),
      deadline: join('deadline'),
      responsible: join('responsible'),
      result: join('result'),
    },
  };
}

/** Rows without a number belong to the measure above, unless the numbering leaves room for them or nothing is numbered. */
export function withoutRests(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.every(({ isNumbered }) => !isNumbered)) return drafts;
  const measures: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const above = measures.at(-1);
    if (above === undefined || draft.isNumbered || hasRoom(drafts, index)) measures.push(draft);
    else measures[measures.length - 1] = joined(above, draft.values);
  }
  return measures;
}

function hasRoom(drafts: readonly Draft[], index: number): boolean {
  const before = drafts.slice(0, index).findLastIndex(({ isNumbered }) => isNumbered);
  const after = drafts.findIndex(({ isNumbered }, at) => at > index && isNumbered);
  if (before < 0 || after < 0) return false;
  const step = lastNumber(drafts[after]) - lastNumber(drafts[before]);
  return step === after - before;
}

function lastNumber(draft: Draft | undefined): number {
  return Number(/(\d+)\D*$/u.exec(draft?.values.number ?? '')?.[1] ?? Number.NaN);
}
