import type { Ascent } from './bound/ascent.js';
import type { Layout } from './layout.js';

/** Where rounds are quick, prices that are far away are waited for: whatever begins from those of before would have to find them again. */
export function hasSettledPrices({ rounds, relaxation: { layout }, isFar }: Ascent): boolean {
  const isWaiting = isFar && !hasManyPairs(layout) && rounds < MOST_WAITED;
  return rounds >= roundsUntilSettled(layout) && !isWaiting;
}

/** After so many rounds, a number of whole cycles, rosters are looked for however far prices are. */
const MOST_WAITED = 3_100;

/** By then prices say which plans are likely: a number of whole cycles. */
export function roundsUntilSettled(layout: Layout): number {
  return hasManyPairs(layout) ? 300 : 700;
}

/** Whether rounds and landings take their time. */
export function hasManyPairs({ pairs }: Layout): boolean {
  return pairs > 66_000;
}
