/** Fleiss' kappa (1971) of counts[work][category], the same number of markers for every work; null when not defined. */
export function fleissKappa(counts: readonly (readonly number[])[]): number | null {
  const raters = counts[0]?.reduce((sum, n) => sum + n, 0) ?? 0;
  if (raters < 2) return null;
  const observed = mean(counts.map((row) => (row.reduce((sum, n) => sum + n * n, 0) - raters) / (raters * (raters - 1))));
  const shares = counts[0]!.map((_, k) => mean(counts.map((row) => row[k]! / raters)));
  const chance = shares.reduce((sum, share) => sum + share * share, 0);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}

/** How far apart two marks are, for Krippendorff's alpha. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Krippendorff's alpha (2011) of ratings[marker][work], null where a marker has not seen the work; null when not defined. */
export function krippendorffAlpha(ratings: readonly (readonly (number | null)[])[], metric: Metric): number | null {
  const units = (ratings[0] ?? []).map((_, unit) => ratings.map((row) => row[unit] ?? null).filter((mark) => mark !== null));
  const pairable = units.filter((marks) => marks.length > 1);
  const frequency = new Map<number, number>();
  for (const mark of pairable.flat()) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  const distance = distanceOf(metric, frequency);
  const observed = pairable.reduce((sum, marks) => sum + pairSum(marks, distance) / (marks.length - 1), 0);
  const all = pairable.flat();
  const expected = pairSum(all, distance) / (all.length - 1);
  return expected > 0 ? 1 - observed / expected : null;
}

function pairSum(marks: readonly number[], distance: (a: number, b: number) => number): number {
  return marks.reduce((sum, a) => sum + marks.reduce((inner, b) => inner + distance(a, b), 0), 0);
}

function distanceOf(metric: Metric, frequency: ReadonlyMap<number, number>): (a: number, b: number) => number {
  switch (metric) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1);
    case 'interval':
      return (a, b) => (a - b) ** 2;
    case 'ratio':
      return (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2);
    case 'ordinal':
      return (a, b) => ordinalDistance(Math.min(a, b), Math.max(a, b), frequency);
  }
}

function ordinalDistance(low: number, high: number, frequency: ReadonlyMap<number, number>): number {
  let between = 0;
  for (const [mark, n] of frequency) if (mark >= low && mark <= high) between += n;
  return (between - (frequency.get(low)! + frequency.get(high)!) / 2) ** 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
