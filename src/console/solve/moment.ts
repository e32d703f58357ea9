/** First a roster is made, then it is bettered, at last the rest is proved. */
export const PHASES = ['construct', 'search', 'prove', 'done'] as const;
export type Phase = (typeof PHASES)[number];

/** What a search knew at some second. */
export interface Moment {
  readonly phase: Phase;
  readonly seconds: number;
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
}

/** The word of progress as a moment; undefined for words of other kinds. */
export function momentOf(progress: unknown): Moment | undefined {
  if (typeof progress !== 'object' || progress === null) return undefined;
  const { phase: named, seconds, objective, bound, gap } = progress as Readonly<Record<string, unknown>>;
  if (![seconds, objective, bound, gap].every((figure) => typeof figure === 'number' && Number.isFinite(figure))) return undefined;
  const phase = PHASES.find((each) => each === named) ?? 'search';
  return { phase, seconds, objective, bound, gap } as Moment;
}

/** What came of a search is its last moment: the last word of progress may have been said before the last gain. */
export function withResult(moments: readonly Moment[], result: unknown): readonly Moment[] {
  const last = moments.at(-1);
  if (last === undefined) return moments;
  const end = momentOf({ seconds: last.seconds, ...(result as object), phase: 'done' });
  return end === undefined ? moments : [...moments, end];
}

/** The moments of each search: what is found never becomes dearer, unless another begins (where a draw decides who may serve where). */
export function searchesOf(moments: readonly Moment[]): readonly (readonly Moment[])[] {
  const searches: Moment[][] = [];
  for (const moment of moments) {
    const search = searches.at(-1);
    if (search === undefined || moment.objective > search.at(-1)!.objective) searches.push([moment]);
    else search.push(moment);
  }
  return searches;
}
