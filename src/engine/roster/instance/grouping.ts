/** Collects the second numbers of pairs under the first. */
export function grouped(groups: number, pairs: Iterable<readonly [group: number, member: number]>): number[][] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (const [group, member] of pairs) members[group]!.push(member);
  return members;
}

/** The different numbers of a list, ascending. */
export function distinct(numbers: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(numbers)).sort();
}

/** Position of each id in its list. */
export function indexOf(things: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(things.map(({ id }, index) => [id, index]));
}
