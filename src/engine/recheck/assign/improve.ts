import type { Random } from '../../random.js';
import { cheapestArc, handOut } from './construct.js';
import type { RecheckLayout } from './layout.js';
import { type Stacks, fits, give, take } from './stacks.js';

/** How many works are looked at before one goes, and how many may go one after the other. */
const SAMPLE = 5;
const STEPS = 4;

/** Moves works of every class from the fullest stack that has one to where it costs least, until no such move pays. */
export function settle(stacks: Stacks): void {
  for (let before = Infinity; stacks.cost < before;) {
    before = stacks.cost;
    for (let own = 0; own < stacks.layout.classes.length; own += 1) {
      handOut(stacks, own);
      while (relocate(stacks, own));
    }
  }
}

/** Tries random exchanges between two stacks; keeps what costs no more. Answers whether anything became cheaper. */
export function exchange(stacks: Stacks, random: Random, tries: number): boolean {
  const before = stacks.cost;
  for (let done = 0; done < tries; done += 1) tryExchange(stacks, random);
  return stacks.cost < before;
}

function relocate(stacks: Stacks, own: number): boolean {
  const from = fullestArc(stacks, own);
  if (from < 0) return false;
  const before = stacks.cost;
  take(stacks, from);
  const to = cheapestArc(stacks, own);
  give(stacks, to);
  if (stacks.cost < before) return true;
  take(stacks, to);
  if (stacks.cost < before) return true;
  give(stacks, from);
  return false;
}

function fullestArc({ layout, given, load }: Stacks, own: number): number {
  let [best, most] = [-1, -Infinity];
  for (let arc = layout.arcStart[own]!; arc < layout.arcStart[own + 1]!; arc += 1) {
    if (given[arc] === 0) continue;
    const expert = layout.arcExpert[arc]!;
    const weight = layout.problem.experts[expert]!.share * load[expert]!;
    if (weight > most) [best, most] = [arc, weight];
  }
  return best;
}

/**
 * A work goes to another stack; as long as that has not paid, one of that stack goes on: back, so that two stacks exchange, or
 * further, so that minutes wander through experts of several subjects. What has not paid after a few steps is undone.
 */
function tryExchange(stacks: Stacks, random: Random): void {
  const { arcExpert } = stacks.layout;
  const before = stacks.cost;
  const passages: Passage[] = [];
  let [giver, taker] = [-1, weightiest(stacks, random)];
  for (let step = 0; step < STEPS; step += 1) {
    const goesBack = step > 0 && random.chance(0.5);
    const next = bestPassage(stacks, random, taker, goesBack ? giver : null);
    if (next === null) break;
    passages.push(next);
    if (stacks.cost <= before) return;
    [giver, taker] = [taker, arcExpert[next.to]!];
  }
  for (const { from, to } of passages.reverse()) pass(stacks, to, from);
}

function weightiest({ layout, load }: Stacks, random: Random): number {
  const one = random.below(load.length);
  const other = random.below(load.length);
  const { experts } = layout.problem;
  return experts[one]!.share * load[one]! > experts[other]!.share * load[other]! ? one : other;
}

function lightestArc({ layout, load }: Stacks, random: Random, own: number): number {
  const start = layout.arcStart[own]!;
  const count = layout.arcStart[own + 1]! - start;
  let [best, least] = [-1, Infinity];
  for (let tried = 0; tried < 2; tried += 1) {
    const arc = start + random.below(count);
    const expert = layout.arcExpert[arc]!;
    const weight = layout.problem.experts[expert]!.share * load[expert]!;
    if (weight < least) [best, least] = [arc, weight];
  }
  return best;
}

interface Passage {
  readonly from: number;
  readonly to: number;
}

/** Of a few works that may go from a stack (to the taker, if one is named) lets go the one that leaves the cost lowest. */
function bestPassage(stacks: Stacks, random: Random, giver: number, taker: number | null): Passage | null {
  const { layout, held } = stacks;
  let best: Passage | null = null;
  let least = Infinity;
  for (let tried = 0; tried < SAMPLE && held[giver]!.length > 0; tried += 1) {
    const from = random.pick(held[giver]!);
    const own = layout.arcClass[from]!;
    const to = taker === null ? lightestArc(stacks, random, own) : arcTo(layout, own, taker);
    if (to < 0 || to === from) continue;
    take(stacks, from);
    if (fits(stacks, to)) {
      give(stacks, to);
      if (stacks.cost < least) [best, least] = [{ from, to }, stacks.cost];
      take(stacks, to);
    }
    give(stacks, from);
  }
  if (best !== null) pass(stacks, best.from, best.to);
  return best;
}

function pass(stacks: Stacks, from: number, to: number): void {
  take(stacks, from);
  give(stacks, to);
}

/** The arc from a class to an expert, −1 if he may not check it; a class's arcs are in the order of the experts. */
function arcTo({ arcStart, arcExpert }: RecheckLayout, own: number, expert: number): number {
  let [low, high] = [arcStart[own]!, arcStart[own + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = arcExpert[middle]!;
    if (found === expert) return middle;
    if (found < expert) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
