/** What a search knew at some second. */
export interface Moment {
  readonly seconds: number;
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
}

/** The word of progress as a moment; undefined for words of other kinds. */
export function momentOf(progress: unknown): Moment | undefined {
  if (typeof progress !== 'object' || progress === null) return undefined;
  const { seconds, objective, bound, gap } = progress as Readonly<Record<string, unknown>>;
  if (![seconds, objective, bound, gap].every((figure) => typeof figure === 'number' && Number.isFinite(figure))) return undefined;
  return { seconds, objective, bound, gap } as Moment;
}
