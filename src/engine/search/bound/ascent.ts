import { evaluatePrices, newPrices, type Relaxation } from './relaxation.js';
import { copyPrices, GRAIN, type Prices } from './prices.js';

/** The climb to good prices: the best so far, the smoothed direction, the length of the step. */
export interface Ascent {
  readonly relaxation: Relaxation;
  readonly best: Prices;
  readonly trial: Prices;
  readonly direction: Prices;
  value: number;
  step: number;
  failures: number;
  rounds: number;
  smoothing: number;
}

/** Starts from a price list. */
export function startAscent(relaxation: Relaxation, fill: (prices: Prices) => void): Ascent {
  const best = newPrices(relaxation);
  fill(best);
  const ascent: Ascent = {
    relaxation,
    best,
    trial: newPrices(relaxation),
    direction: newPrices(relaxation),
    value: -Infinity,
    step: 1,
    failures: 0,
    rounds: 0,
    smoothing: 0.1,
  };
  ascent.value = evaluatePrices(relaxation, best);
  copyPrices(relaxation.slope, ascent.direction);
  return ascent;
}

/** One round of the volume algorithm (Barahona and Anbil): a step from the best prices along the smoothed slope. */
export function climb(ascent: Ascent, target: number): void {
  const { relaxation, best, trial, direction } = ascent;
  const { slope } = relaxation;
  ascent.rounds += 1;
  const norm = normOf(relaxation, best, direction);
  const length = (ascent.step * Math.max(target - ascent.value, GRAIN)) / Math.max(norm, 1e-9);
  move(relaxation, best, direction, length, trial);
  const value = evaluatePrices(relaxation, trial);
  const along = dot(slope, direction);
  if (value > ascent.value) {
    copyPrices(trial, best);
    ascent.value = value;
    ascent.failures = 0;
    if (along > 0) ascent.step = Math.min(2, ascent.step * 1.1);
  } else {
    ascent.failures += 1;
    if (ascent.failures % 10 === 0) ascent.step *= 0.66;
  }
  blend(direction, slope, ascent.smoothing);
}

function each(lists: readonly Prices[], visit: (parts: readonly (Float64Array | number[])[]) => void): void {
  visit(lists.map((list) => list.slot));
  visit(lists.map((list) => list.quota));
  visit(lists.map((list) => list.repeat));
  visit(lists.map((list) => list.link));
}

function dot(one: Prices, other: Prices): number {
  let sum = 0;
  each([one, other], ([a, b]) => {
    for (let at = 0; at < a!.length; at += 1) sum += a![at]! * b![at]!;
  });
  return sum;
}

function blend(direction: Prices, slope: Prices, share: number): void {
  each([direction, slope], ([to, from]) => {
    for (let at = 0; at < to!.length; at += 1) to![at] = (1 - share) * to![at]! + share * from![at]!;
  });
}

/** Length of the part of the direction along which the prices may move. */
function normOf({ layout }: Relaxation, prices: Prices, direction: Prices): number {
  let sum = 0;
  for (let slot = 0; slot < layout.slots; slot += 1) {
    const part = direction.slot[slot]!;
    if (part < 0 || prices.slot[slot]! < layout.shortageWeight[slot]! * GRAIN) sum += part * part;
  }
  for (let quota = 0; quota < direction.quota.length; quota += 1) {
    const part = direction.quota[quota]!;
    const price = prices.quota[quota]!;
    if (part > 0 ? price < layout.quotaWeight[quota]! * GRAIN : price > 0) sum += part * part;
  }
  for (const name of ['repeat', 'link'] as const)
    for (let at = 0; at < direction[name].length; at += 1) {
      const part = direction[name][at]!;
      if (part > 0 || prices[name][at]! > 0) sum += part * part;
    }
  return sum;
}

function move({ layout }: Relaxation, from: Prices, direction: Prices, length: number, to: Prices): void {
  for (let slot = 0; slot < layout.slots; slot += 1)
    to.slot[slot] = Math.min(Math.round(from.slot[slot]! + length * direction.slot[slot]!), layout.shortageWeight[slot]! * GRAIN);
  for (let quota = 0; quota < from.quota.length; quota += 1) {
    const price = Math.round(from.quota[quota]! + length * direction.quota[quota]!);
    to.quota[quota] = Math.max(0, Math.min(price, layout.quotaWeight[quota]! * GRAIN));
  }
  const most = layout.maxDatesPerPlace === Infinity ? layout.repeatCost * GRAIN : Infinity;
  for (let at = 0; at < from.repeat.length; at += 1)
    to.repeat[at] = Math.min(most, Math.max(0, Math.round(from.repeat[at]! + length * direction.repeat[at]!)));
  for (let at = 0; at < from.link.length; at += 1)
    to.link[at] = Math.max(0, Math.round(from.link[at]! + length * direction.link[at]!));
}
