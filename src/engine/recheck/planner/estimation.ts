/** Cochran's sample size for a share with a half-width at a normal quantile, corrected for the finite number of works. */
export function sampleForShare(works: number, z: number, halfWidth: number, guess: number): number {
  const infinite = (z ** 2 * guess * (1 - guess)) / halfWidth ** 2;
  return Math.ceil(infinite / (1 + (infinite - 1) / works));
}

/** The sample size for a mean difference of marks with a half-width, given the standard deviation of the differences. */
export function sampleForMean(works: number, z: number, halfWidth: number, deviation: number): number {
  const infinite = ((z * deviation) / halfWidth) ** 2;
  return Math.ceil(infinite / (1 + infinite / works));
}

/** Neyman's allocation before rounding: proportional to size times standard deviation. */
export function neymanAllocation(
  strata: readonly { readonly works: number; readonly deviation: number }[],
  total: number,
): number[] {
  const claims = strata.map(({ works, deviation }) => works * deviation);
  const all = claims.reduce((sum, claim) => sum + claim, 0);
  return claims.map((claim) => (total * claim) / all);
}
