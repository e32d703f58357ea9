import type { Layout } from '../layout.js';
import { oppositeOf, type Couplings } from './couplings.js';
import { GRAIN } from './prices.js';

/** Which directions people go in, chosen as if only directions mattered. */
export interface Flows {
  /** By direction: what its links pay for it, in thousandths. */
  readonly mass: Float64Array;
  readonly isTaken: Uint8Array;
}

/** Flows of nobody. */
export function noFlows({ reciprocity, places }: Layout): Flows {
  const count = reciprocity === 'off' ? 0 : places * places;
  return { mass: new Float64Array(count), isTaken: new Uint8Array(count) };
}

/**
 * Takes a direction where its links' prices make it worth while; two opposite ones cost the reciprocity. Answers what is gained, in
 * thousandths.
 */
export function chooseDirections(
  layout: Layout,
  { linkDirection, mutual, taken }: Couplings,
  link: Float64Array,
  flows: Flows,
): number {
  const { mass, isTaken } = flows;
  const cost = layout.reciprocityCost * GRAIN;
  for (const direction of linkDirection) mass[direction] = 0;
  for (let at = 0; at < linkDirection.length; at += 1) mass[linkDirection[at]!]! += link[at]!;
  let gain = 0;
  for (const direction of mutual) {
    const opposite = oppositeOf(layout, direction);
    const [here, there] = [mass[direction]!, mass[opposite]!];
    const [isHere, isThere] = [taken.has(direction), taken.has(opposite)];
    const both = (isHere || here > cost) && (isThere || there > cost);
    const one = isHere || (!isThere && here >= there);
    isTaken[direction] = Number(both || (one && (isHere || here > 0)));
    isTaken[opposite] = Number(both || (!one && (isThere || there > 0)));
    gain += isTaken[direction] * here + isTaken[opposite] * there - (both ? cost : 0);
  }
  return gain;
}
