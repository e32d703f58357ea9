/** Intraclass correlations of Shrout and Fleiss (1979); null where 0/0. */
export interface IntraclassCorrelations {
  readonly icc11: number | null;
  readonly icc21: number | null;
  readonly icc31: number | null;
  readonly icc1k: number | null;
  readonly icc2k: number | null;
  readonly icc3k: number | null;
}

/** All six intraclass correlations of scores[work][marker], every marker having marked every work. */
export function intraclassCorrelations(scores: readonly (readonly number[])[]): IntraclassCorrelations {
  const n = scores.length;
  const k = scores[0]?.length ?? 0;
  const { works, markers, error, within } = meanSquares(scores, n, k);
  return {
    icc11: ratio(works - within, works + (k - 1) * within),
    icc21: ratio(works - error, works + (k - 1) * error + (k * (markers - error)) / n),
    icc31: ratio(works - error, works + (k - 1) * error),
    icc1k: ratio(works - within, works),
    icc2k: ratio(works - error, works + (markers - error) / n),
    icc3k: ratio(works - error, works),
  };
}

function meanSquares(scores: readonly (readonly number[])[], n: number, k: number) {
  const grand = average(scores.flat());
  const worksSum = k * squares(scores.map((row) => average(row) - grand));
  const markersSum = n * squares(Array.from({ length: k }, (_, j) => average(scores.map((row) => row[j]!)) - grand));
  const total = squares(scores.flat().map((score) => score - grand));
  return {
    works: worksSum / (n - 1),
    markers: markersSum / (k - 1),
    error: (total - worksSum - markersSum) / ((n - 1) * (k - 1)),
    within: (total - worksSum) / (n * (k - 1)),
  };
}

function ratio(above: number, below: number): number | null {
  return below === 0 || Number.isNaN(below) ? null : above / below;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
