/** How far the mean of each lies from the mean of all together, in standard deviations of all; null where nobody is or nothing spreads. */
export function meanShifts(histograms: readonly (readonly number[])[]): readonly (number | null)[] {
  const all = Array.from({ length: Math.max(0, ...histograms.map(({ length }) => length)) }, (_, score) =>
    histograms.reduce((sum, of) => sum + (of[score] ?? 0), 0),
  );
  const { mean, deviation } = momentsOf(all);
  return histograms.map((of) => {
    const { pupils, mean: own } = momentsOf(of);
    return pupils === 0 || deviation === 0 ? null : (own - mean) / deviation;
  });
}

function momentsOf(counts: readonly number[]) {
  const pupils = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, score) => sum + count * score, 0) / pupils;
  const squares = counts.reduce((sum, count, score) => sum + count * (score - mean) ** 2, 0);
  return { pupils, mean, deviation: Math.sqrt(squares / Math.max(1, pupils - 1)) };
}
