/** A stretch of minutes `[from, to)` on the local wall clock. */
export type Stretch = readonly [from: number, to: number];

/** The same minutes in as few stretches as possible, by start. */
export function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) result.push([from, to]);
  }
  return result;
}

/** The minutes of the first that are not in the second. */
export function minus(stretches: readonly Stretch[], removed: readonly Stretch[]): readonly Stretch[] {
  return merged(removed).reduce(
    (rest, [from, to]) =>
      rest.flatMap(([start, end]): Stretch[] =>
        to <= start || end <= from
          ? [[start, end]]
          : [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(([left, right]) => left < right),
      ),
    merged(stretches),
  );
}

/** Does one of the merged stretches hold the whole of `[from, to)`? */
export function holds(stretches: readonly Stretch[], [from, to]: Stretch): boolean {
  return stretches.some(([start, end]) => start <= from && to <= end);
}
