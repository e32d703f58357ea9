import type { Random } from '../../random.js';
import { cheapestArc, handOut } from './construct.js';
import type { RecheckLayout } from './layout.js';
import { arcTo } from './layout.js';
import { type Stacks, fits, give, keepGiven, restoreGiven, take } from './stacks.js';

/** How long to anneal: temperatures fall from `hot` to `cold` by equal ratios, each with so many tries. */
export interface Cooling {
  /** Only their works move. */
  readonly experts: readonly number[];
  readonly hot: number;
  readonly cold: number;
  readonly steps: number;
  /** The share of tries that move one work; the others exchange two. */
  readonly moves: number;
  readonly triesEach: number;
  /** Asked after each temperature; true ends the round. */
  readonly isOver: () => Promise<boolean>;
}

/** Of ten tries one changes a work for an open one. */
const REPLACEMENTS = 0.1;
/** So many works leave a full stack for one, at most. */
const MOST_OUT = 3;

/**
 * One round of annealing: works move between stacks, also where that costs more, the less often the colder it is. Minutes can
 * so wander through experts of several subjects and settle on loads that single moves never reach. Ends in the best state met
 * at the end of a temperature.
 */
export async function anneal(stacks: Stacks, random: Random, cooling: Cooling): Promise<void> {
  const { experts, hot, cold, steps, triesEach, isOver } = cooling;
  if (experts.length === 0) return;
  let [best, kept] = [stacks.cost, keepGiven(stacks)];
  for (let step = 0; step < steps; step += 1) {
    const temperature = hot * (cold / hot) ** (step / Math.max(1, steps - 1));
    const open = openClasses(stacks);
    for (const own of open) handOut(stacks, own);
    for (let done = 0; done < triesEach; done += 1) tryMove(stacks, random, cooling, temperature, open);
    if (stacks.cost < best) [best, kept] = [stacks.cost, keepGiven(stacks)];
    if (await isOver()) break;
  }
  if (stacks.cost > best) restoreGiven(stacks, kept);
}

/** Classes with a missing check that somebody may make. */
function openClasses({ layout, missing }: Stacks): number[] {
  return [...missing.keys()].filter((own) => missing[own]! > 0 && layout.arcStart[own + 1]! > layout.arcStart[own]!);
}

function tryMove(stacks: Stacks, random: Random, { experts, moves }: Cooling, temperature: number, open: readonly number[]): void {
  if (open.length > 0 && random.chance(REPLACEMENTS)) return replace(stacks, random, temperature, random.pick(open));
  const { layout, held } = stacks;
  const giver = random.pick(experts);
  if (held[giver]!.length === 0) return;
  const from = random.pick(held[giver]!);
  const to = anyArc(layout, random, layout.arcClass[from]!);
  if (to === from) return;
  if (random.chance(moves)) move(stacks, random, temperature, from, to);
  else exchange(stacks, random, temperature, from, to);
}

function anyArc({ arcStart }: RecheckLayout, random: Random, own: number): number {
  return arcStart[own]! + random.below(arcStart[own + 1]! - arcStart[own]!);
}

function isAccepted(random: Random, loss: number, temperature: number): boolean {
  return loss <= 0 || random.next() < Math.exp(-loss / temperature);
}

function move(stacks: Stacks, random: Random, temperature: number, from: number, to: number): void {
  const before = stacks.cost;
  take(stacks, from);
  const out = roomFor(stacks, random, to);
  if (fits(stacks, to)) {
    give(stacks, to);
    const found = out.map((arc) => giveToCheapest(stacks, stacks.layout.arcClass[arc]!));
    if (!found.includes(-1) && isAccepted(random, stacks.cost - before, temperature)) return;
    for (const arc of found) if (arc >= 0) take(stacks, arc);
    take(stacks, to);
  }
  for (const arc of out) give(stacks, arc);
  give(stacks, from);
}

/** Takes works from a full stack until another fits: one of 17 minutes for two of 9, which no exchange of two can do. */
function roomFor(stacks: Stacks, random: Random, to: number): number[] {
  const { layout, held } = stacks;
  const theirs = held[layout.arcExpert[to]!]!;
  const out: number[] = [];
  while (out.length < MOST_OUT && theirs.length > 0 && isTooLong(stacks, to)) {
    out.push(random.pick(theirs));
    take(stacks, out.at(-1)!);
  }
  return out;
}

function isTooLong({ layout, load }: Stacks, arc: number): boolean {
  const expert = layout.arcExpert[arc]!;
  return layout.minutes[layout.arcClass[arc]!]! > layout.problem.experts[expert]!.capacityMinutes - load[expert]!;
}

/** One work of the class to whom it costs least; answers the arc, −1 if nobody has the time. */
function giveToCheapest(stacks: Stacks, own: number): number {
  const arc = cheapestArc(stacks, own);
  if (arc >= 0) give(stacks, arc);
  return arc;
}

/** The work goes to another stack, and one of that stack comes back. */
function exchange(stacks: Stacks, random: Random, temperature: number, from: number, to: number): void {
  const { layout, held } = stacks;
  const theirs = held[layout.arcExpert[to]!]!;
  if (theirs.length === 0) return;
  const other = random.pick(theirs);
  const back = arcTo(layout, layout.arcClass[other]!, layout.arcExpert[from]!);
  if (back < 0) return;
  const before = stacks.cost;
  take(stacks, from);
  take(stacks, other);
  if (fits(stacks, to)) {
    give(stacks, to);
    if (fits(stacks, back)) {
      give(stacks, back);
      if (isAccepted(random, stacks.cost - before, temperature)) return;
      take(stacks, back);
    }
    take(stacks, to);
  }
  give(stacks, other);
  give(stacks, from);
}

/** A work that found nobody takes the place of another. */
function replace(stacks: Stacks, random: Random, temperature: number, own: number): void {
  if (stacks.missing[own] === 0) return;
  const { layout, held } = stacks;
  const to = anyArc(layout, random, own);
  const theirs = held[layout.arcExpert[to]!]!;
  if (theirs.length === 0) return;
  const out = random.pick(theirs);
  const before = stacks.cost;
  take(stacks, out);
  if (fits(stacks, to)) {
    give(stacks, to);
    if (isAccepted(random, stacks.cost - before, temperature)) return handOut(stacks, layout.arcClass[out]!);
    take(stacks, to);
  }
  give(stacks, out);
}
