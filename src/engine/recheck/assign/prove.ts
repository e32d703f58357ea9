import { highsSolver } from '../../search/lp/highs.js';
import type { PricedBound } from './bound.js';
import { wholeAbove } from './bound.js';
import { recheckMip, type RecheckMip, type Wholeness } from './mip.js';
import { type Part, partCost, partsOf } from './part.js';
import { arcLosses, relaxedCost } from './relaxed-cost.js';
import { type Stacks, keepGiven, restoreGiven } from './stacks.js';
import { unavoidableMixing } from './unavoidable-mixing.js';

/** How to prove: what must be whole, one after the other, and when to stop. */
export interface ProofOptions {
  readonly levels: readonly Wholeness[];
  readonly seed: number;
  readonly secondsLeft: () => number;
  readonly shouldStop: () => boolean;
}

/** What was proved, and the experts of those parts whose bound and cost have not met: there a better assignment may hide. */
export interface Proof {
  readonly bound: number;
  readonly openExperts: readonly number[];
}

/** A relaxed program may cost a fraction, so its bound is asked for more exactly than to 1, but not where much more is open. */
const NEARLY = 0.3;
/** Whole costs: a bound less than 1 below the incumbent is a proof. */
const PROOF = 0.999;
const ROUNDING = 1e-4;

/** One module for all solves: loading it takes longer than a small program. */
const SOLVER = highsSolver();

/**
 * Proves the stacks optimal, or improves them, or at least raises the bound, and answers it. Arcs that no better assignment
 * can use, by what the prices say, fall away; the rest falls into parts, and each part is solved by programs that ask for more
 * and more wholeness, until bound and cost meet.
 */
export async function prove(stacks: Stacks, { prices, bound }: PricedBound, options: ProofOptions): Promise<Proof> {
  const { layout } = stacks;
  const losses = arcLosses(layout, prices);
  const slack = stacks.cost - bound;
  const mixing = unavoidableMixing(layout);
  const openExperts: number[] = [];
  let proved = 0;
  for (const part of partsOf(layout, (arc) => stacks.given[arc]! > 0 || losses[arc]! < slack)) {
    const groups = new Set(part.classes.map((own) => layout.classes[own]!.group));
    const unmixed = [...groups].reduce((sum, group) => sum + mixing[group]!, 0);
    const relaxed = wholeAbove(relaxedCost(layout, prices, part)) + unmixed;
    const own = await provePart(stacks, part, relaxed, unmixed, options);
    if (own <= partCost(stacks, part) - 1) openExperts.push(...part.experts);
    proved += own;
  }
  return { bound: Math.max(bound, Math.min(stacks.cost, proved)), openExperts };
}

async function provePart(
  stacks: Stacks,
  part: Part,
  relaxed: number,
  unmixed: number,
  { levels, seed, secondsLeft, shouldStop }: ProofOptions,
): Promise<number> {
  const loads = stacks.layout.problem.experts.map((_, expert) => new Set([stacks.load[expert]!]));
  let bound = relaxed;
  for (let level = 0; level < levels.length;) {
    const cost = partCost(stacks, part);
    if (bound > cost - 1 || secondsLeft() <= 0 || shouldStop()) return Math.min(bound, cost);
    const wholeness = levels[level]!;
    if (wholeness === 'missing' && part.classes.every((own) => stacks.missing[own] === 0)) {
      level += 1;
      continue;
    }
    const isExact = wholeness === 'works';
    const mip = recheckMip(stacks.layout, part, loads, wholeness);
    const constant = isExact ? 0 : unmixed;
    let known = bound;
    const result = await SOLVER.solve(mip.model, {
      timeLimitSeconds: secondsLeft(),
      absoluteGap: isExact ? PROOF : Math.max(NEARLY, (cost - bound) / 20),
      seed,
      start: startValues(mip, stacks),
      onProgress: (progress) => (known = Math.max(known, wholeAbove(progress.bound - ROUNDING + constant))),
      shouldStop: () => known > cost - 1 || shouldStop(),
    });
    bound = Math.max(known, wholeAbove(result.bound - ROUNDING + constant));
    if (!isExact) level += 1;
    else if (result.values === null || !adopt(stacks, part, mip, result.values, loads)) break;
  }
  return Math.min(bound, partCost(stacks, part));
}

function startValues({ model, given }: RecheckMip, { given: counts }: Stacks): Float64Array {
  const values = new Float64Array(model.columnCount).fill(Number.NaN);
  for (const [arc, column] of given) values[column] = counts[arc]!;
  return values;
}

/** Takes a whole solution over if it is cheaper; answers whether one of its loads lay where the square was only bounded. */
function adopt(
  stacks: Stacks,
  { experts }: Part,
  { given }: RecheckMip,
  values: Float64Array,
  loads: readonly Set<number>[],
): boolean {
  const [before, cost] = [keepGiven(stacks), stacks.cost];
  const found = before.slice();
  for (const [arc, column] of given) found[arc] = Math.round(values[column]!);
  restoreGiven(stacks, found);
  const fresh = experts.filter((expert) => !loads[expert]!.has(stacks.load[expert]!));
  for (const expert of fresh) loads[expert]!.add(stacks.load[expert]!);
  if (stacks.cost >= cost) restoreGiven(stacks, before);
  return fresh.length > 0;
}
