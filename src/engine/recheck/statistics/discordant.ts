import jstat from 'jstat';

/** McNemar's chi-square of discordant pairs, with or without Edwards' correction; null without pairs. For few pairs `mcnemarExact` is the test. */
export function mcnemarChiSquare(
  b: number,
  c: number,
  { isCorrected }: { readonly isCorrected: boolean },
): { readonly chiSquare: number; readonly p: number } | null {
  if (b + c === 0) return null;
  const chiSquare = (Math.abs(b - c) - (isCorrected ? 1 : 0)) ** 2 / (b + c);
  return { chiSquare, p: 2 * jstat.normal.cdf(-Math.sqrt(chiSquare), 0, 1) };
}
