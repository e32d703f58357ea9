import type { Random } from '../random.js';
import type { Annealing } from './anneal.js';
import { climb, goOnFrom, settledAscent, type Ascent } from './bound/ascent.js';
import { GRAIN } from './bound/prices.js';
import { relax } from './bound/relaxation.js';
import type { Usage } from './bound/usage.js';
import type { Layout } from './layout.js';
import { across } from './sieve/across.js';
import { carryPrices } from './sieve/carry-prices.js';
import { partOf } from './sieve/part-of.js';

/**
 * The perturbation of rapid branching (Borndörfer, Löbel and Weider 2008): what the people's plans choose often becomes a little cheaper,
 * prices follow, and so on, until the plans choose hardly anything else: then they are a roster. Nothing is ever fixed, so what was a
 * mistake is left again.
 */
export interface Perturbing {
  /** Among the likely pairs only, at costs that get lower. */
  readonly ascent: Ascent;
  readonly random: Random;
  /** How often plans chose each pair in the last step, as a share of its rounds. */
  readonly share: Float32Array;
  /** The scale of costs. */
  readonly unit: number;
  readonly pace: Pace;
  steps: number;
}

/** How fast costs are lowered, and for how long. */
interface Pace {
  /** By what share of the scale of costs a pair that is always chosen gets cheaper in a step. */
  readonly strength: number;
  readonly steps: number;
  /** How many rosters are made on the way. */
  readonly landings: number;
  /** Rounds of prices between two steps. */
  readonly rounds: number;
}

/** Before prices are settled it is in a hurry; with part of a good roster to begin with it needs fewer steps than from nothing. */
const PACES = {
  hasty: { strength: 0.9, steps: 12, landings: 6, rounds: 15 },
  anew: { strength: 0.27, steps: 40, landings: 1, rounds: 25 },
  keeping: { strength: 0.27, steps: 25, landings: 1, rounds: 25 },
};
/** Strides of prices between two steps. */
const FOLLOWING = { first: 0.01, last: 0.002 };
/** What is chosen in so large a share of the rounds, at first, is what was chosen before. */
const UNSURE = 0.3;
/** A pair that is chosen more seldom than this is no choice. */
const SELDOM = 0.05;
/** No two perturbations are alike: strengths differ by so much, more or less. */
const NOISE = 0.2;
/** Of a good roster, one within `gap` of the bound, half begins cheaper, by so much of the scale of costs. */
const KEPT = { gap: 0.03, share: 0.5, bonus: 1 };
/** Plans agree when so small a share of what they choose is open. */
const AGREED = 0.008;

/** Begins at the best prices known, with the pairs that are likely by them and those of the best roster, part of which is kept if it is good. */
export function startPerturbing(annealing: Annealing, known: Ascent, isSettled: boolean, random: Random): Perturbing {
  const { best, bestCost, unit, proposer } = annealing;
  const whole = known.relaxation.layout;
  const isLikely = whole.pairPinned.slice();
  for (const pair of [...proposer.shortlist.pairs, ...best]) isLikely[pair] = 1;
  const layout = partOf(whole, isLikely);
  const relaxation = relax(layout);
  const way = across(whole, layout);
  const isGood = (1 - KEPT.gap) * bestCost * GRAIN <= known.value;
  const held = Array.from(best, (pair) => way.pair[pair]!);
  if (isGood) keepPart(layout, held, KEPT.bonus * unit, random);
  const fill = (list: Ascent['best']) => carryPrices(known.relaxation, known.best, relaxation, list, way);
  const pace = isGood ? PACES.keeping : isSettled ? PACES.anew : PACES.hasty;
  return {
    ascent: settledAscent(relaxation, fill, { rounds: pace.rounds, ...FOLLOWING }),
    random,
    share: new Float32Array(layout.pairs),
    unit,
    pace,
    steps: 0,
  };
}

/** Makes the duties of half of the people, or of half of the days, cheaper. */
function keepPart(layout: Layout, held: readonly number[], bonus: number, random: Random): void {
  const { people, days, slotDay, pairSlot, pairPerson, pairCost } = layout;
  const isOfDays = random.chance(0.5);
  const isKept = Array.from({ length: isOfDays ? days : people }, () => random.chance(KEPT.share));
  for (const pair of held) if (isKept[isOfDays ? slotDay[pairSlot[pair]!]! : pairPerson[pair]!]) pairCost[pair]! -= bonus;
}

/** One step: costs, then prices, then what plans choose at them; answers the rounds of prices it took. */
export function perturb(perturbing: Perturbing): number {
  const { ascent, share } = perturbing;
  const following = { rounds: perturbing.pace.rounds, ...FOLLOWING };
  const unsure = Math.floor(UNSURE * following.rounds);
  if (perturbing.steps > 0) {
    lowerCosts(perturbing);
    goOnFrom(ascent, following);
  }
  share.fill(0);
  for (let round = 0; round < following.rounds; round += 1) {
    climb(ascent);
    if (round >= unsure) for (const pair of ascent.relaxation.chosen) share[pair]! += 1 / (following.rounds - unsure);
  }
  perturbing.steps += 1;
  return following.rounds;
}

/** Whether a roster is to be made from what the plans choose. */
export function isLanding(perturbing: Perturbing): boolean {
  const { steps, pace } = perturbing;
  return isOver(perturbing) || (steps > 0 && steps % Math.ceil(pace.steps / pace.landings) === 0);
}

/** Whether it has come to an end. */
export function isOver({ share, steps, pace }: Perturbing): boolean {
  let chosen = 0;
  let open = 0;
  for (const often of share) {
    chosen += often;
    open += often * (1 - often);
  }
  return steps >= pace.steps || (steps > 0 && open <= AGREED * chosen);
}

/** What the plans choose, as pairs of a layout that has all of these. */
export function agreedUsage({ ascent, share }: Perturbing, whole: Layout): Usage {
  const { pair: there } = across(ascent.relaxation.layout, whole);
  const count = new Float32Array(whole.pairs);
  for (const [pair, often] of share.entries()) count[there[pair]!] = often;
  return { count, unit: 1, rounds: 0 };
}

function lowerCosts({ ascent, share, pace, unit, random }: Perturbing): void {
  const { pairCost } = ascent.relaxation.layout;
  const strength = pace.strength * unit;
  for (const [pair, often] of share.entries())
    if (often > SELDOM) pairCost[pair]! -= strength * often * often * (1 + NOISE * (2 * random.next() - 1));
}
