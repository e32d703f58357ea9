import jstat from 'jstat';

/** A two-sided interval of a share. */
export type Interval95 = readonly [low: number, high: number];

/** Clopper and Pearson's 95 % interval of x in n: for very many works only; a finite number has its exact bound in the planner. */
export function clopperPearson95(x: number, n: number): Interval95 {
  return [x === 0 ? 0 : jstat.beta.inv(0.025, x, n - x + 1), x === n ? 1 : jstat.beta.inv(0.975, x + 1, n - x)];
}

/** Wilson's 95 % score interval of x in n. */
export function wilson95(x: number, n: number): Interval95 {
  const z = jstat.normal.inv(0.975, 0, 1);
  const share = x / n;
  const centre = share + z ** 2 / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** Clopper and Pearson's one-sided upper 95 % bound of x in n. */
export function clopperPearsonUpper95(x: number, n: number): number {
  return x === n ? 1 : jstat.beta.inv(0.95, x + 1, n - x);
}

/** How many standard errors a two-sided normal interval of the confidence spans on each side. */
export function twoSidedQuantile(confidence: number): number {
  return jstat.normal.inv((1 + confidence) / 2, 0, 1);
}
