import type { Sums } from './sums-of-works.js';

/** A stretch of minutes of a stack and what each of them adds to the square of the whole. */
export interface LoadStep {
  readonly width: number;
  readonly slope: number;
}

/** Sums on both sides of each known load between which the stair has a step of its own, and steps for all other loads. */
const NEAR = 8;
const FAR = 12;

/**
 * A convex stair below the square of a load. It touches the square at the sums of whole works near the known loads and at the largest:
 * the line through two neighbouring sums is one step, and neighbouring lines meet between them. Elsewhere the stair is lower, so it
 * bounds the cost.
 */
export function loadSteps(sums: Sums, loads: ReadonlySet<number>): readonly LoadStep[] {
  const lines = linesAt(sums, loads);
  let from = 0;
  return lines.flatMap(({ slope, depth }, index) => {
    const next = lines[index + 1];
    const to = next === undefined ? sums.most : (next.depth - depth) / (next.slope - slope);
    const width = to - from;
    from = to;
    return width > 0 ? [{ width, slope }] : [];
  });
}

/** The line slope · m − depth. */
interface Line {
  readonly slope: number;
  readonly depth: number;
}

function linesAt(sums: Sums, loads: ReadonlySet<number>): readonly Line[] {
  const begins = new Set<number>();
  if (sums.most === 0) return [];
  for (let part = 0; part <= FAR; part += 1) begins.add(sumBelow(sums, (sums.most * part) / FAR));
  for (const load of loads) {
    let at = sumBelow(sums, load);
    for (let away = 0; away < NEAR; away += 1) at = sumBelow(sums, at - 1);
    for (let away = -NEAR; away < NEAR && at < sums.most; away += 1) {
      begins.add(at);
      at = sumAbove(sums, at);
    }
  }
  return [...begins].sort((a, b) => a - b).map((at) => lineFrom(at, sumAbove(sums, at)));
}

function lineFrom(one: number, next: number): Line {
  return { slope: one + next, depth: one * next };
}

/** The largest sum that is not above so many minutes and leaves room for another; 0 below all. */
function sumBelow({ most, isSum }: Sums, minutes: number): number {
  let at = Math.max(0, Math.min(most - 1, Math.floor(minutes)));
  while (!isSum(at)) at -= 1;
  return at;
}

/** The next sum; there is one. */
function sumAbove({ isSum }: Sums, minutes: number): number {
  let at = minutes + 1;
  while (!isSum(at)) at += 1;
  return at;
}
