/** Numbers of one kind, by what they are about. */
export type Column = Int32Array | Float64Array | Uint8Array;

/** Lists of numbers as two columns: where each list begins, and all members. */
export function listColumns<First extends string, Members extends string>(
  lists: readonly ArrayLike<number>[],
  first: First,
  members: Members,
) {
  const flat = Int32Array.from(lists.flatMap((list) => Array.from(list)));
  return { [first]: offsets(lists.map((list) => list.length)), [members]: flat } as Record<First | Members, Int32Array>;
}

/** Where lists of these sizes begin if they stand one after the other; the last number is their end. */
export function offsets(sizes: ArrayLike<number>): Int32Array {
  const first = new Int32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at += 1) first[at + 1] = first[at]! + sizes[at]!;
  return first;
}

/** Fills a column. */
export function columnOf<Kind extends Column>(column: Kind, valueAt: (at: number) => number): Kind {
  for (let at = 0; at < column.length; at += 1) column[at] = valueAt(at);
  return column;
}

/** Where those of each number begin if a column's numbers stand in order; the last one is their end. */
export function startsOf(numbers: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (let at = 0; at < numbers.length; at += 1) sizes[numbers[at]!]! += 1;
  return offsets(sizes);
}

/** Positions in a column by the number that stands there: those of number n are members[first[n]] .. members[first[n + 1]], ascending. */
export function groupedBy(numbers: Int32Array, count: number): { readonly first: Int32Array; readonly members: Int32Array } {
  const first = startsOf(numbers, count);
  const next = first.slice();
  const members = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at]!;
    members[next[number]!] = at;
    next[number]! += 1;
  }
  return { first, members };
}
