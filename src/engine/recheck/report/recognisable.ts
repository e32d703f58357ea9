/** What of a work its experts see whatever the code hides, and the school that it should hide. */
export interface HiddenWork {
  readonly school: string;
  readonly subject: string;
  readonly grade: number;
}

/** A subject and grade all of whose works are of one school; a single work is the plainest case. */
export interface Recognisable extends HiddenWork {
  readonly works: number;
}

/**
 * Where codes hide nothing: the list of a draw is public, so whoever gets a work of a subject and grade that only one school has there
 * knows the school.
 */
export function recognisableWorks(works: Iterable<HiddenWork>): readonly Recognisable[] {
  const kinds = new Map<string, { readonly first: HiddenWork; works: number; isOneSchool: boolean }>();
  for (const work of works) {
    const key = JSON.stringify([work.subject, work.grade]);
    const kind = kinds.get(key) ?? { first: work, works: 0, isOneSchool: true };
    kinds.set(key, kind);
    kind.works += 1;
    kind.isOneSchool &&= work.school === kind.first.school;
  }
  return [...kinds.values()]
    .filter(({ isOneSchool }) => isOneSchool)
    .map(({ first: { school, subject, grade }, works: count }) => ({ school, subject, grade, works: count }));
}
