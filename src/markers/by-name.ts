const NAMES = new Intl.Collator('ru', { numeric: true });

/** The order of schools' names as people read them: № 2 before № 10. */
export function byName(one: string, other: string): number {
  return NAMES.compare(one, other);
}
