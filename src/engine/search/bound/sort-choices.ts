/** More choices than a day can have, and the size below which a number still fits into one with the position of its choice. */
const MOST_CHOICES = 65_536;
const LARGEST = (Number.MAX_SAFE_INTEGER + 1) / MOST_CHOICES;
let keys = new Float64Array(0);

/** Sorts the first so many choices of a list by a number: with its position in one number, which needs no comparator, unless the weights are absurd. */
export function sortBy(list: Int32Array, count: number, valueOf: (choice: number) => number): void {
  if (keys.length < count) keys = new Float64Array(2 * count);
  for (let at = 0; at < count; at += 1) {
    const value = valueOf(list[at]!);
    if (!Number.isInteger(value) || Math.abs(value) >= LARGEST) return sortByComparing(list, count, valueOf);
    keys[at] = value * MOST_CHOICES + list[at]!;
  }
  keys.subarray(0, count).sort();
  for (let at = 0; at < count; at += 1) list[at] = keys[at]! - Math.floor(keys[at]! / MOST_CHOICES) * MOST_CHOICES;
}

function sortByComparing(list: Int32Array, count: number, valueOf: (choice: number) => number): void {
  list.subarray(0, count).sort((one, other) => valueOf(one) - valueOf(other) || one - other);
}
