import { choose } from '../planner/hypergeometric.js';
import { atMost, divided, percent, type Rational } from '../planner/rational.js';
import type { Funnel, FunnelLimit, FunnelPoint } from './report.js';

const INNER = percent(5);
const OUTER = { numerator: 2n, denominator: 1000n };

/** The funnel of the groups around the share of the whole sample, with exact (hypergeometric) limits for each size that occurs. */
export function funnelOf(points: readonly FunnelPoint[], all: { readonly works: number; readonly errors: number }): Funnel {
  const sizes = [...new Set(points.map(({ checked }) => checked))].toSorted((a, b) => a - b);
  return {
    centre: all.works === 0 ? 0 : all.errors / all.works,
    points,
    limits: all.works === 0 ? [] : sizes.map((checked) => limitOf(checked, all)),
  };
}

function limitOf(checked: number, { works, errors }: { readonly works: number; readonly errors: number }): FunnelLimit {
  const sample = Math.min(checked, works);
  const weights = Array.from({ length: sample + 1 }, (_, x) => choose(errors, x) * choose(works - errors, sample - x));
  const within = (risk: Rational): readonly [number, number] => {
    const half = divided(risk, 2n);
    return [tailEnd(weights, half) / sample, (sample - tailEnd(weights.toReversed(), half)) / sample];
  };
  return { checked, inner: within(INNER), outer: within(OUTER) };
}

/** The least count that a sample does not stay below with more than the risk. */
function tailEnd(weights: readonly bigint[], risk: Rational): number {
  const denominator = weights.reduce((sum, weight) => sum + weight, 0n);
  let numerator = 0n;
  for (let x = 0; x < weights.length; x++) {
    numerator += weights[x]!;
    if (!atMost({ numerator, denominator }, risk)) return x;
  }
  return weights.length - 1;
}
