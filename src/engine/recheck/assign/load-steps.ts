/** A stretch of minutes of a stack and what each of them adds to the square of the whole. */
export interface LoadStep {
  readonly width: number;
  readonly slope: number;
}

/** Grains on both sides of each known load that get a step of their own, and steps for all other loads. */
const NEAR = 8;
const FAR = 12;

/**
 * A convex stair below the square of a load. It touches the square at every multiple m of the grain near the known loads: the line
 * through m and m + grain is one step, and neighbouring lines meet half-way. Elsewhere the stair is lower, so it bounds the cost.
 */
export function loadSteps(capacity: number, grain: number, loads: ReadonlySet<number>): readonly LoadStep[] {
  const points = [...linesAt(capacity, grain, loads)].sort((a, b) => a - b);
  return points.flatMap((at, index) => {
    const next = points[index + 1];
    const from = index === 0 ? 0 : (points[index - 1]! + at + grain) / 2;
    const to = next === undefined ? capacity : (at + next + grain) / 2;
    return to > from ? [{ width: to - from, slope: 2 * at + grain }] : [];
  });
}

function linesAt(capacity: number, grain: number, loads: ReadonlySet<number>): Set<number> {
  const last = grain * Math.max(0, Math.floor(capacity / grain) - 1);
  const points = new Set([0, last]);
  for (let part = 1; part < FAR; part += 1) points.add(grain * Math.floor((last * part) / FAR / grain));
  for (const load of loads) {
    const aligned = grain * Math.floor(load / grain);
    for (let away = -NEAR; away < NEAR; away += 1) points.add(Math.min(last, Math.max(0, aligned + away * grain)));
  }
  return points;
}
