import type { Random } from '../../random.js';
import type { Ascent } from '../bound/ascent.js';
import { GRAIN } from '../bound/prices.js';
import type { Layout } from '../layout.js';
import type { Shortlist } from '../moves/shortlist.js';
import { fixedPart } from './fixed-part.js';
import { freeDoubts } from './free-doubts.js';
import { anybody, aroundFreed, colleagues, neighbours, onSomeDays, type Freeing, type Neighbourhood } from './free-people.js';
import { heldPlans, startWith, without } from './held-plans.js';
import type { DayPlan } from './draft.js';
import { openBook, type PlanBook } from './plan-book.js';
import { planModel } from './plan-model.js';
import { canRelax, relaxDays, type RelaxedDays } from './relaxed-days.js';
import { solvePlans, type FoundRoster } from './solve-plans.js';
import { nextHand, noTurnsOf, type Turns } from '../turns.js';

/**
 * Large neighbourhood search (Shaw 1998): some people's plans are chosen anew, exactly, from those that the prices of the bound leave
 * likely, while everything else stays. How many people are freed at a time is learnt, for each way to choose them, and so is which way
 * gains most.
 */
export interface Mending {
  readonly random: Random;
  readonly ways: Readonly<Record<WayName, Way>>;
  readonly turns: Turns<WayName>;
  book: PlanBook | null;
  relaxed: RelaxedDays | null;
}

interface Way {
  /** Null for what the linear relaxation leaves in doubt. */
  readonly free: Freeing | null;
  /** People, or people's days, freed at a time. */
  size: number;
  readonly most: (layout: Layout) => number;
  readonly mostIterations: number;
}

/** What the mending starts from: the best roster and its cost. */
export interface Mendable {
  readonly held: Int32Array;
  readonly cost: number;
  readonly shortlist: Shortlist;
}

const everybody = ({ people }: Layout) => people;
const everyDay = ({ people, days }: Layout) => people * days;
const quick = { mostIterations: 3_000 };
const waysToFree = () => ({
  inDoubt: { free: null, size: 8, most: everyDay, mostIterations: 5_000 },
  colleagues: { free: colleagues, size: 20, most: everybody, ...quick },
  anybody: { free: anybody, size: 20, most: everybody, ...quick },
  neighbours: { free: neighbours, size: 20, most: everybody, ...quick },
  onSomeDays: { free: onSomeDays, size: 60, most: everyDay, ...quick },
});
type WayName = keyof ReturnType<typeof waysToFree>;
/** No way is left without so large a share of the work. */
const LEAST_SHARE = 0.1;
/** Plans are listed anew, or the relaxation is solved anew, when the rounds of prices are so many times as many. */
const STALE = { book: 1.2, relaxed: 2 };
const GROWTH = { solved: 1.06, given: 0.8 };

/** Nothing mended yet. */
export function startMending(random: Random, layout: Layout): Mending {
  const { extras, reciprocity } = layout;
  const isBalanced = reciprocity === 'hard' || (extras !== null && extras.donorWeight > 0);
  const isMissing: Partial<Record<WayName, boolean>> = { colleagues: !isBalanced, inDoubt: !canRelax(layout) };
  const ways = waysToFree();
  const names = (Object.keys(ways) as WayName[]).filter((name) => isMissing[name] !== true);
  return { random, ways, turns: noTurnsOf(names, () => LEAST_SHARE), book: null, relaxed: null };
}

/** What was chosen anew, and the work it took. */
export interface Mended extends FoundRoster {
  readonly way: WayName;
}

/** Chooses some people's plans anew. */
export async function mend(mending: Mending, ascent: Ascent, best: Mendable, shouldStop: () => boolean): Promise<Mended> {
  const { layout } = ascent.relaxation;
  const { held } = best;
  const name = nextHand(mending.turns);
  const way = mending.ways[name];
  const { around, looks: asked } = await neighbourhoodOf(mending, way, ascent, best, shouldStop);
  if (around === null) return { way: name, looks: asked, pairs: null };
  const own = heldPlans(layout, held.filter(around.isFree));
  const rest = held.filter((pair) => !around.isFree(pair));
  const plans = [...own, ...without(around.plans, own)];
  const model = planModel(layout, plans, fixedPart(layout, rest));
  const { status, values, looks } = await solvePlans(model, {
    mostNodes: 1,
    start: startWith(model, plans.length, own.length),
    mostIterations: way.mostIterations,
    shouldStop,
  });
  way.size = Math.max(2, Math.min(way.most(layout), way.size * (status === 'optimal' ? GROWTH.solved : GROWTH.given)));
  const chosen = ({ pairs }: DayPlan, column: number) => (values![column]! > 0.5 ? pairs : []);
  return { way: name, looks: asked + looks, pairs: values && [...rest, ...plans.flatMap(chosen)] };
}

/** What may change, and the work to find it; null where the relaxation was asked in vain. */
async function neighbourhoodOf(
  mending: Mending,
  { free, size }: Way,
  ascent: Ascent,
  { held, cost, shortlist }: Mendable,
  shouldStop: () => boolean,
): Promise<{ around: Neighbourhood | null; looks: number }> {
  const count = Math.round(size);
  if (free !== null) {
    const book = bookAt(mending, ascent, shortlist, held);
    return { around: aroundFreed(book, free(book, mending.random, count), cost * GRAIN - ascent.value), looks: 0 };
  }
  const known = isFresh(mending.relaxed, ascent, STALE.relaxed) ? { relaxed: mending.relaxed, looks: 0 } : null;
  const { relaxed, looks } = known ?? (await relaxDays(ascent, cost, shouldStop));
  mending.relaxed = relaxed;
  return { around: relaxed && freeDoubts(relaxed, held, mending.random, count), looks };
}

function bookAt(mending: Mending, ascent: Ascent, shortlist: Shortlist, held: Int32Array): PlanBook {
  const { book } = mending;
  return isFresh(book, ascent, STALE.book) ? book : (mending.book = openBook(ascent, shortlist, held));
}

/** Whether what was made of a layout and its prices still holds. */
function isFresh<Made extends PlanBook | RelaxedDays>(
  made: Made | null,
  { relaxation, rounds }: Ascent,
  stale: number,
): made is Made {
  return made !== null && made.layout === relaxation.layout && rounds <= stale * made.rounds;
}
