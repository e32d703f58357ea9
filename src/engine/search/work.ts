import { adoptPairs, annealFor, land, learn, type Annealing } from './anneal.js';
import { climb, type Ascent } from './bound/ascent.js';
import { isFine } from './bound/cycles.js';
import { dive } from './branching/dive.js';
import { canDivide, grow, valueOfTree, type Tree } from './branching/tree.js';
import { GRAIN } from './bound/prices.js';
import { join } from './day-plans/join.js';
import { mend } from './day-plans/mending.js';
import { follow, isFollowing, isLeading, type Lead } from './partner.js';
import { beginPerturbing, FIRST_ROUNDS, goOnPerturbing, isFirstRosterDue, perturbEarly } from './perturbing-turns.js';
import { hasManyPairs, hasSettledPrices } from './settled.js';
import { forget, HANDS, looksOf, nextHand, notePriceCycle, noteTurn, TURN, type Hand } from './turns.js';
import type { Work } from './under-way.js';

/** Looks at pairs that a turn takes in the beginning, when prices get so many times as much as moves. */
const EARLY = { least: 5_000, most: 300_000, pricesToMoves: 8 };
/** So early that the annealing begins anew when the bound has learnt something. */
const EARLY_ROUNDS = 120;
/** After so many rounds a roster with so small a gap, as in a re-plan, is mended at once. */
const GOOD = { rounds: 200, gap: 0.003 };

/**
 * One hand works for a while, measured in operations and not in time, so that a run that ends by proof can be repeated: at first prices
 * and moves in turn, and a perturbation now and then, until the prices are settled, then who gains most.
 */
export async function takeTurn(work: Work, gap: number, shouldStop: () => boolean): Promise<void> {
  work.isSettled ||= isNowSettled(work, gap);
  if (work.perturbing !== null) return goOnPerturbing(work, work.perturbing);
  if (!work.isSettled) return isFirstRosterDue(work, gap) ? perturbEarly(work) : workAlternately(work);
  const hand = nextHand(work.turns, handsOf(work, gap));
  if (hand === 'dives') return diveOnce(work, shouldStop);
  if (hand === 'branches') return growTree(work, work.tree!, shouldStop);
  if (hand === 'prices') return climbFor(work, TURN);
  if (hand === 'perturbing') return beginPerturbing(work);
  if (hand === 'moves') return moveFor(work, TURN);
  return mendBest(work, shouldStop);
}

/** Of two threads the one that leads works for the bound as long as there are branches to judge, the other one for rosters only. */
function handsOf(work: Work, gap: number): readonly Hand[] {
  const { ascent } = work.sides;
  const hasBranches = (work.tree?.open.length ?? 0) > 0;
  if (hasBranches && worksForBound(work)) return isFine(ascent.cycle) ? ['branches'] : ['branches', 'prices'];
  const isMissing: Partial<Record<Hand, boolean>> = {
    branches: !hasBranches,
    dives: !canDivide(ascent.relaxation),
    perturbing: gap < GOOD.gap && !hasSettledPrices(ascent),
    prices: isFollowing(work.partner),
  };
  return HANDS.filter((hand) => isMissing[hand] !== true);
}

/** Whether the other one of two threads looks for rosters, since there are directions to decide. */
export function worksForBound(work: Work): boolean {
  return isLeading(work.partner) && canDivide(work.sides.ascent.relaxation);
}

/** Whether prices say which plans are likely enough: sooner to the thread that leaves them to the other one, if the problem is not small. */
function isNowSettled(work: Work, gap: number): boolean {
  const { rounds, relaxation } = work.sides.ascent;
  const isEarly = isFollowing(work.partner) && !canDivide(relaxation);
  const isGood = rounds >= GOOD.rounds && gap < GOOD.gap;
  if (!isGood && !(isEarly && rounds >= FIRST_ROUNDS) && !hasSettledPrices(work.sides.ascent)) return false;
  forget(work.turns);
  return true;
}

function workAlternately(work: Work): void {
  const { pairs } = work.sides.annealing.state.layout;
  const looks = Math.min(Math.max(pairs, EARLY.least), EARLY.most);
  if (isLeading(work.partner)) return climbFor(work, EARLY.pricesToMoves * looks);
  moveFor(work, looks);
  if (isFollowing(work.partner)) return;
  const due = EARLY.pricesToMoves * work.turns.looks.moves - work.turns.looks.prices;
  if (due > 0) climbFor(work, Math.min(due, EARLY.pricesToMoves * EARLY.most));
}

function moveFor({ turns, sides: { annealing } }: Work, looks: number): void {
  const before = { cost: annealing.bestCost, looks: annealing.state.looks };
  annealFor(annealing, looks);
  noteTurn(turns, 'moves', annealing.state.looks - before.looks, before.cost - annealing.bestCost);
}

/** Looks that pricing a pair once is worth. */
const LOOKS_PER_PRICE = 1.5;

function climbFor(work: Work, looks: number): void {
  const { annealing, ascent } = work.sides;
  const { pairs, slots } = ascent.relaxation.layout;
  const ofRound = LOOKS_PER_PRICE * (pairs + slots + 1);
  for (let spent = 0; spent < looks; spent += ofRound) {
    climb(ascent);
    work.turns.looks.prices += ofRound;
    work.priceCycle.looks += ofRound;
    if (isTimeToLearn(ascent.rounds)) learnFrom(annealing, ascent);
    if (ascent.cycle !== work.priceCycle.number) endPriceCycle(work);
  }
}

/** Takes over what the other thread has learnt of prices. */
export function followLead(work: Work, lead: Lead): void {
  const { annealing, ascent } = work.sides;
  follow(ascent, lead);
  learnFrom(annealing, ascent);
  if (ascent.rounds <= EARLY_ROUNDS && !hasManyPairs(ascent.relaxation.layout)) land(annealing, ascent.usage);
}

function learnFrom(annealing: Annealing, { usage, rounds }: Ascent): void {
  learn(annealing, usage, rounds <= EARLY_ROUNDS);
}

/** What a cycle of prices gained: where branches have proved more, only what goes beyond that. */
function endPriceCycle({ turns, priceCycle, tree, sides: { annealing, ascent } }: Work): void {
  const known = Math.max(priceCycle.value, tree === null ? -Infinity : valueOfTree(tree, annealing.bestCost));
  notePriceCycle(turns, priceCycle.looks, Math.max(0, ascent.value - known) / GRAIN);
  Object.assign(priceCycle, { number: ascent.cycle, value: ascent.value, looks: 0 });
}

/** After 60, 120, 240 … rounds. */
function isTimeToLearn(rounds: number): boolean {
  return Number.isInteger(Math.log2(rounds / FIRST_ROUNDS)) && rounds >= FIRST_ROUNDS;
}

async function mendBest({ sides: { annealing, ascent }, mending, turns }: Work, shouldStop: () => boolean): Promise<void> {
  const before = annealing.bestCost;
  const best = { held: annealing.best, cost: before, shortlist: annealing.proposer.shortlist };
  const { way, looks, pairs } = await mend(mending, ascent, best, shouldStop);
  if (pairs !== null) adoptPairs(annealing, pairs);
  noteTurn(turns, 'mending', looks, before - annealing.bestCost);
  noteTurn(mending.turns, way, looks, before - annealing.bestCost);
}

/** So many rosters of dives are remembered. */
const LANDINGS = 6;

/** Looks for a roster by one dive, and for one that goes by what several dives have found. */
export async function diveOnce(work: Work, shouldStop: () => boolean): Promise<void> {
  const { turns, mending, landings, sides } = work;
  const { annealing, ascent } = sides;
  const before = annealing.bestCost;
  const wanted = { incumbent: before, seed: work.dives, shouldStop };
  const outcome = await dive(ascent, annealing.best, work.dives, mending.random, wanted);
  work.dives += 1;
  if (outcome.pairs !== null) {
    adoptPairs(annealing, outcome.pairs);
    landings.push(Int32Array.from(outcome.pairs));
    if (landings.length > LANDINGS) landings.shift();
    const joined = await join(annealing.state.layout, annealing.best, landings, shouldStop);
    if (joined.pairs !== null) adoptPairs(annealing, joined.pairs);
    outcome.looks += joined.looks;
  }
  noteTurn(turns, 'dives', looksOf(ascent.relaxation.layout, outcome), before - annealing.bestCost);
}

/** Judges branches for one turn, or until one holds a better roster. */
async function growTree({ sides: { annealing, ascent }, turns }: Work, tree: Tree, shouldStop: () => boolean): Promise<void> {
  const before = { cost: annealing.bestCost, value: valueOfTree(tree, annealing.bestCost) };
  let looks = 0;
  while (looks < TURN && tree.open.length > 0 && annealing.bestCost === before.cost && !shouldStop()) {
    const outcome = await grow(tree, annealing.bestCost, shouldStop);
    looks += looksOf(ascent.relaxation.layout, outcome);
    if (outcome.pairs !== null) adoptPairs(annealing, outcome.pairs);
  }
  const gain = before.cost - annealing.bestCost + Math.max(0, valueOfTree(tree, annealing.bestCost) - before.value) / GRAIN;
  noteTurn(turns, 'branches', looks, gain);
}
