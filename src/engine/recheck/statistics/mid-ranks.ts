/** Ranks times two, so that mid-ranks are whole numbers. */
export function doubledMidRanks(sizes: readonly number[]): number[] {
  const sorted = sizes.toSorted((a, b) => a - b);
  return sizes.map((size) => sorted.indexOf(size) + 1 + sorted.lastIndexOf(size) + 1);
}
