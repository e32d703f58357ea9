import { highsSolver } from '../../search/lp/highs.js';
import type { Answer, Answers } from './answers.js';
import { wholeAbove } from './bound.js';
import { fewestMissing } from './fewest-missing.js';
import { recheckMip, type RecheckMip, type Wholeness } from './mip.js';
import { type Part, partCost, partMixing } from './part.js';
import { type Stacks, keepGiven, restoreGiven } from './stacks.js';

/** A program: what has to be whole in it, and how many nodes it may look at. */
export interface ProofLevel {
  readonly wholeness: Wholeness;
  readonly mostNodes: number;
}

/** How to prove: what must be whole, one after the other, and when to stop. */
export interface ProofOptions {
  readonly levels: readonly ProofLevel[];
  readonly seed: number;
  readonly secondsLeft: () => number;
  readonly shouldStop: () => boolean;
  readonly answers: Answers;
}

/** A relaxed program may cost a fraction, so its bound is asked for more exactly than to 1, but not where much more is open. */
const NEARLY = 0.3;
/** Whole costs: a bound less than 1 below the incumbent is a proof. */
const PROOF = 0.999;
const ROUNDING = 1e-4;

/** A packing that is not proved within so many nodes is not worth more. */
const NODES_OF_PACKING = 2_000;

/** One module for all solves: loading it takes longer than a small program. */
const SOLVER = highsSolver();

/**
 * Proves a part of the stacks optimal, or improves it, or at least raises its bound, and answers that: programs that ask for more and
 * more wholeness, until bound and cost meet.
 */
export async function provePart(
  stacks: Stacks,
  part: Part,
  { relaxed, unmixed }: { readonly relaxed: number; readonly unmixed: number },
  { levels, seed, secondsLeft, shouldStop, answers }: ProofOptions,
): Promise<number> {
  const loads = stacks.layout.problem.experts.map((_, expert) => new Set([stacks.load[expert]!]));
  const answer = answers.of(stacks.layout, part);
  let bound = Math.max(relaxed, answer.bound);
  for (let level = 0; level < levels.length;) {
    const cost = partCost(stacks, part);
    if (bound > cost - 1 || secondsLeft() <= 0 || shouldStop()) return Math.min(bound, cost);
    const asked = levels[level]!;
    const { wholeness, mostNodes } = asked;
    if (answer.cost !== cost) answer.levels.clear();
    answer.cost = cost;
    if (answer.levels.has(asked) || isIdle(stacks, part, unmixed, asked, answer)) {
      level += 1;
      continue;
    }
    const isExact = wholeness === 'works';
    if (answer.fewest === null && level > 0 && mayMissFewer(stacks, part, bound, cost)) {
      const options = { timeLimitSeconds: secondsLeft(), mostNodes: NODES_OF_PACKING, seed, shouldStop };
      answer.fewest = await fewestMissing(stacks.layout, part, options);
      answer.levels.clear();
      level = 0;
      continue;
    }
    const mip = recheckMip(stacks.layout, part, loads, wholeness, Math.max(0, answer.fewest ?? 0));
    const constant = isExact ? 0 : unmixed;
    let known = bound;
    const result = await SOLVER.solve(mip.model, {
      timeLimitSeconds: secondsLeft(),
      absoluteGap: isExact ? PROOF : Math.max(NEARLY, (cost - bound) / 20),
      mostNodes,
      seed,
      start: startValues(mip, stacks),
      onProgress: (progress) => (known = Math.max(known, wholeAbove(progress.bound - ROUNDING + constant))),
      shouldStop: () => known > cost - 1 || shouldStop(),
    });
    bound = Math.max(known, wholeAbove(result.bound - ROUNDING + constant));
    answer.bound = bound;
    // A load that the program had not known exactly is told to it.
    if (isExact && result.values !== null && adopt(stacks, part, mip, result.values, loads)) continue;
    answer.levels.add(asked);
    level += 1;
  }
  return Math.min(bound, partCost(stacks, part));
}

/** Whether the bound leaves room for one open check less, dearer loads included. */
function mayMissFewer({ layout, missing }: Stacks, { classes }: Part, bound: number, cost: number): boolean {
  return classes.some((own) => missing[own]! > 0) && cost - bound > layout.problem.rules.weights.shortage / 2;
}

/**
 * Nothing is missing whose number could be whole; or a short look at mixing where it costs no more than it must; or what leaves mixing out
 * where a look at it has told more.
 */
function isIdle(stacks: Stacks, part: Part, unmixed: number, { wholeness, mostNodes }: ProofLevel, { levels }: Answer): boolean {
  if (wholeness === 'missing') return part.classes.every((own) => stacks.missing[own] === 0);
  if (wholeness === 'grades') return [...levels].some((asked) => asked.wholeness === 'works');
  return wholeness === 'works' && mostNodes < Infinity && partMixing(stacks, part) <= unmixed;
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
