import jstat from 'jstat';

/** P(X ≤ k) of a binomial X; exact but for rounding. */
export function binomialAtMost(k: number, n: number, share: number): number {
  if (k < 0) return 0;
  if (k >= n || share <= 0) return 1;
  if (share >= 1) return 0;
  let logOfTerm = n * Math.log1p(-share);
  let sum = Math.exp(logOfTerm);
  for (let x = 1; x <= k; x += 1) {
    logOfTerm += Math.log((n - x + 1) / x) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(logOfTerm);
  }
  return Math.min(1, sum);
}

/** P(X ≥ k): the other tail, counted from its own end so that a small chance keeps its digits. */
export function binomialAtLeast(k: number, n: number, share: number): number {
  return binomialAtMost(n - k, n, 1 - share);
}

/** P(Z ≥ z) of a standard normal Z. */
export function normalAtLeast(z: number): number {
  return jstat.normal.cdf(-z, 0, 1);
}

/** P(χ² ≤ x). */
export function chiSquareAtMost(x: number, freedom: number): number {
  return jstat.chisquare.cdf(x, freedom);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The unbiased variance (n − 1). */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
