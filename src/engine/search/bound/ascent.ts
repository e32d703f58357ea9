import { clampPrices } from './clamp.js';
import { isLeap, nearCycle, nextCycle, strideAt, type Cycle } from './cycles.js';
import { copyPrices, GRAIN, PRICE_KINDS, type Prices } from './prices.js';
import { evaluatePrices, newPrices, type Relaxation } from './relaxation.js';
import { noteUsage, noUsage, type Usage } from './usage.js';

/** The best prices known of a relaxation and its value there, in thousandths. */
export interface ProvedPrices {
  readonly relaxation: Relaxation;
  readonly best: Prices;
  readonly value: number;
}

/** The climb to good prices, in cycles: each starts from the best prices with long strides, which shrink to short ones. */
export interface Ascent extends ProvedPrices {
  readonly current: Prices;
  /** Decaying means of the slope and of its square (Adam, Kingma and Ba). */
  readonly trend: Prices;
  readonly swing: Prices;
  value: number;
  rounds: number;
  cycle: number;
  cycleRound: number;
  /** The cycle under way. */
  plan: Cycle;
  /** The value when it began. */
  valueBefore: number;
  /** Whether the cycle before it has shown that good prices are far away: where places stay open, they are found in long strides only. */
  isFar: boolean;
  readonly usage: Usage;
  /** The size of a typical price: strides are shares of it. */
  readonly unit: number;
}

const LATER_CYCLE = 2;
const TREND_MEMORY = 0.9;
const SWING_MEMORY = 0.97;

/** Starts from a price list. */
export function startAscent(relaxation: Relaxation, fill: (prices: Prices) => void): Ascent {
  const best = newPrices(relaxation);
  fill(best);
  const current = newPrices(relaxation);
  copyPrices(best, current);
  const value = evaluatePrices(relaxation, best);
  return {
    relaxation,
    best,
    current,
    trend: newPrices(relaxation),
    swing: newPrices(relaxation),
    value,
    rounds: 0,
    cycle: 0,
    cycleRound: 0,
    plan: nearCycle(0),
    valueBefore: value,
    isFar: false,
    usage: noUsage(relaxation.layout.pairs),
    unit: typicalPrice(best),
  };
}

/** Goes on from the prices of an earlier ascent, which long strides would leave far behind. */
export function takeUpAscent(relaxation: Relaxation, fill: (prices: Prices) => void): Ascent {
  return { ...startAscent(relaxation, fill), cycle: LATER_CYCLE, plan: nearCycle(LATER_CYCLE) };
}

/** Goes on for a cycle of one's own, from prices that were good for a problem that differs little. */
export function settledAscent(relaxation: Relaxation, fill: (prices: Prices) => void, plan: Cycle): Ascent {
  return { ...startAscent(relaxation, fill), plan };
}

/** Goes on with another relaxation of the same problem. */
export function continueAscent(ascent: Ascent, relaxation: Relaxation, fill: (prices: Prices) => void): Ascent {
  const { rounds, cycle, cycleRound, plan, isFar, unit, usage } = ascent;
  const next = startAscent(relaxation, fill);
  return {
    ...next,
    rounds,
    cycle,
    cycleRound,
    plan,
    isFar,
    valueBefore: next.value - (ascent.value - ascent.valueBefore),
    unit,
    usage: { ...next.usage, unit: usage.unit, rounds: usage.rounds },
  };
}

/** Goes on by short strides from prices that were found elsewhere, if they are better than the best. */
export function adoptPrices(ascent: Ascent, prices: Prices): void {
  const value = evaluatePrices(ascent.relaxation, prices);
  if (value <= ascent.value) return;
  ascent.value = value;
  ascent.valueBefore = value;
  copyPrices(prices, ascent.best);
  ascent.cycle = Math.max(ascent.cycle, LATER_CYCLE);
  ascent.cycleRound = ascent.plan.rounds;
}

function typicalPrice({ slot, choice }: Prices): number {
  const mean = (prices: Float64Array) => prices.reduce((sum, price) => sum + Math.abs(price), 0) / Math.max(1, prices.length);
  return Math.max(GRAIN, mean(slot), mean(choice));
}

/** One round: moves every price by about one stride along its trend and keeps the prices if they are the best yet. */
export function climb(ascent: Ascent): void {
  const { relaxation, best, current } = ascent;
  if (ascent.rounds > 0 && ascent.cycleRound >= ascent.plan.rounds) startCycle(ascent);
  stride(ascent);
  clampPrices(relaxation, current);
  const value = evaluatePrices(relaxation, current);
  noteUsage(ascent.usage, relaxation.chosen);
  ascent.rounds += 1;
  ascent.cycleRound += 1;
  if (value <= ascent.value) return;
  ascent.value = value;
  copyPrices(current, best);
}

/** Goes on from where it is, for a cycle of one's own, after costs have changed: what was best before no longer counts. */
export function goOnFrom(ascent: Ascent, plan: Cycle): void {
  copyPrices(ascent.current, ascent.best);
  beginCycle(ascent, plan);
  ascent.value = evaluatePrices(ascent.relaxation, ascent.current);
}

function startCycle(ascent: Ascent): void {
  const plan = nextCycle(ascent.cycle + 1, ascent.valueBefore, ascent.value);
  ascent.isFar = isLeap(ascent.valueBefore, ascent.value);
  ascent.valueBefore = ascent.value;
  copyPrices(ascent.best, ascent.current);
  beginCycle(ascent, plan);
  evaluatePrices(ascent.relaxation, ascent.current);
}

function beginCycle(ascent: Ascent, plan: Cycle): void {
  ascent.cycle += 1;
  ascent.cycleRound = 0;
  ascent.plan = plan;
  for (const kind of PRICE_KINDS) {
    ascent.trend[kind].fill(0);
    ascent.swing[kind].fill(0);
  }
}

function stride(ascent: Ascent): void {
  const { relaxation, current, trend, swing, plan, cycleRound, unit } = ascent;
  const length = unit * strideAt(plan, cycleRound);
  const young = 1 - SWING_MEMORY ** (cycleRound + 1);
  for (const kind of PRICE_KINDS) {
    const [prices, trends, swings, slopes] = [current[kind], trend[kind], swing[kind], relaxation.slope[kind]];
    for (let at = 0; at < prices.length; at += 1) {
      const slope = slopes[at]!;
      const mean = TREND_MEMORY * trends[at]! + (1 - TREND_MEMORY) * slope;
      const square = SWING_MEMORY * swings[at]! + (1 - SWING_MEMORY) * slope * slope;
      trends[at] = mean;
      swings[at] = square;
      if (mean !== 0) prices[at] = prices[at]! + (length * mean) / (Math.sqrt(square / young) + 1e-3);
    }
  }
}
