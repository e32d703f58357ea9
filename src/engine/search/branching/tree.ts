import type { ProvedPrices } from '../bound/ascent.js';
import { NO_PREMISES } from '../bound/couplings.js';
import { copyPrices, GRAIN, type Prices } from '../bound/prices.js';
import { reduce } from '../bound/reduce.js';
import { newPrices, type Relaxation } from '../bound/relaxation.js';
import type { Branch, Outcome } from './branch.js';
import { greatestDoubt, halves } from './divide.js';
import { judge, keptOf, pricesForAll } from './judge.js';
import { closeBelow, closeIfSmall } from './leaf.js';

/**
 * Branch and bound over directions, whether anybody from one place serves at another, and over the number of trips to a place on a day. A
 * direction that is half taken in the relaxation leaves reciprocity unpaid, and half a trip is half paid; decided either way, the bound of
 * both halves rises (12 schools: by 3 to 7 of 36,147, and by up to 16), where a duty or a day's plan decided raises it by next to nothing in one of them.
 */
export interface Tree {
  readonly whole: Relaxation;
  readonly seed: number;
  readonly few: number;
  /** Whatever roster is cheaper than the best known is in one of these; the one that may hold the cheapest comes last. */
  readonly open: Branch[];
  /** A roster cheaper than this is asked for. */
  target: number;
}

/** More pairs make a branch too slow. */
const MOST_PAIRS = 20_000;
/** So few plans are left to the exact model at once; where nothing is in doubt it is asked about as many, then twice as many each time. */
const FEW_PLANS = 300;

/** Whether there are directions to decide, and the problem is not large. */
export function canDivide({ layout, couplings }: Relaxation): boolean {
  return couplings.mutual.length > 0 && layout.pairs <= MOST_PAIRS;
}

/** One branch: all rosters. Null where nothing can be divided. */
export function plantTree({ relaxation, best, value }: ProvedPrices, seed: number, few = FEW_PLANS): Tree | null {
  if (!canDivide(relaxation)) return null;
  const { layout } = relaxation;
  const isKept = new Uint8Array(layout.pairs).fill(1);
  const prices = copyOf(best, relaxation);
  const all: Branch = { isKept, ...NO_PREMISES, prices, value, doubt: 'unseen', asked: few };
  return { whole: relaxation, seed, few, open: [all], target: -Infinity };
}

/** Branches take prices over that prove more of all rosters than their own do of theirs. */
export function raiseTree({ whole, open }: Tree, { best, value }: ProvedPrices): void {
  if (open.length === 0 || open.at(-1)!.value >= value) return;
  const prices = copyOf(best, whole);
  for (const [at, branch] of open.entries()) if (branch.value < value) open[at] = { ...branch, prices, value };
}

function copyOf(prices: Prices, relaxation: Relaxation): Prices {
  const copy = newPrices(relaxation);
  copyPrices(prices, copy);
  return copy;
}

/** No roster costs less than this or the incumbent, in whole costs. */
export function boundOfTree(tree: Tree, incumbent: number): number {
  return Math.ceil(valueOfTree(tree, incumbent) / GRAIN);
}

/** The same in thousandths, by which work for the bound is judged. */
export function valueOfTree({ open }: Tree, incumbent: number): number {
  return Math.min(incumbent * GRAIN, open.at(-1)?.value ?? Infinity);
}

/** Of the gap to the best roster known so much is asked for at a time: the less, the fewer plans can be part of such a roster. */
const ASPIRATION = 0.25;

/** Raises what a tree asks for once all branches cost as much. */
function aspire(tree: Tree, incumbent: number): void {
  const bound = boundOfTree(tree, incumbent);
  if (tree.target <= bound) tree.target = bound + Math.max(1, Math.ceil(ASPIRATION * (incumbent - bound)));
  tree.target = Math.min(tree.target, incumbent);
}

/** Decides what is in doubt of the branch that may hold the cheapest roster, or asks the exact model about it where nothing is. */
export async function grow(tree: Tree, incumbent: number, shouldStop: () => boolean): Promise<Outcome> {
  aspire(tree, incumbent);
  const branch = tree.open.at(-1)!;
  const { doubt } = branch;
  const outcome: Outcome = { pairs: null, rounds: 0, looks: 0 };
  const parts: Branch[] = [];
  const known = { best: incumbent };
  for (const half of doubt === null || doubt === 'unseen' ? [branch] : halves(tree.whole.layout, branch, doubt)) {
    const part = await lookInto(tree, { ...branch, ...half }, known, outcome, shouldStop);
    if (part !== null) parts.push(part);
  }
  tree.open.pop();
  for (const part of parts) putIn(tree.open, part);
  return outcome;
}

/** What is left of a branch when prices and the exact model have been asked about it; null if it holds no roster cheaper than the best. */
async function lookInto(
  tree: Tree,
  branch: Branch,
  known: { best: number },
  outcome: Outcome,
  shouldStop: () => boolean,
): Promise<Branch | null> {
  const isUndoubted = branch.doubt === null;
  const judgement = judge(tree.whole, branch, tree.target);
  const { ascent, way, value } = judgement;
  outcome.rounds += judgement.rounds;
  if (value > (known.best - 1) * GRAIN) return null;
  const prices = pricesForAll(judgement, tree.whole);
  if (value > (tree.target - 1) * GRAIN) return { ...branch, prices, value, doubt: isUndoubted ? null : 'unseen' };
  const { target } = tree;
  const use = reduce(ascent, target, Infinity)!;
  const question = { use, incumbent: target, seed: tree.seed, shouldStop };
  const leaf = isUndoubted ? await closeBelow(ascent, question, branch.asked) : await closeIfSmall(ascent, question, tree.few);
  outcome.looks += leaf?.looks ?? 0;
  if (leaf?.found) {
    outcome.pairs = leaf.found.pairs.map((pair) => way.pair[pair]!);
    known.best = tree.target = leaf.found.cost;
  }
  if (leaf?.isClosed === true && tree.target === known.best) return null;
  return {
    ...branch,
    isKept: keptOf(judgement, tree.whole, known.best === target ? use : reduce(ascent, known.best, Infinity)!),
    prices,
    value: Math.max(value, (leaf?.bound ?? -Infinity) * GRAIN),
    doubt: isUndoubted ? null : greatestDoubt(judgement),
    asked: isUndoubted ? 2 * branch.asked : branch.asked,
  };
}

function putIn(open: Branch[], branch: Branch): void {
  let at = open.length;
  while (at > 0 && open[at - 1]!.value < branch.value) at -= 1;
  open.splice(at, 0, branch);
}
