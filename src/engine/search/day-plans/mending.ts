import type { Random } from '../../random.js';
import type { Ascent } from '../bound/ascent.js';
import { GRAIN } from '../bound/prices.js';
import type { Layout } from '../layout.js';
import type { Shortlist } from '../moves/shortlist.js';
import { fixedPart } from './fixed-part.js';
import { anybody, colleagues, isFree, neighbours, onSomeDays, type Freed, type Freeing } from './free-people.js';
import { heldPlans, startWith, without } from './held-plans.js';
import type { DayPlan } from './draft.js';
import type { JudgedPlan } from './list-plans.js';
import { openBook, type PlanBook } from './plan-book.js';
import { planModel } from './plan-model.js';
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
}

interface Way {
  readonly free: Freeing;
  /** People, or people's days, freed at a time. */
  size: number;
  readonly most: (layout: Layout) => number;
}

/** What the mending starts from: the best roster and its cost. */
export interface Mendable {
  readonly held: Int32Array;
  readonly cost: number;
  readonly shortlist: Shortlist;
}

const everybody = ({ people }: Layout) => people;
const everyDay = ({ people, days }: Layout) => people * days;
const waysToFree = () => ({
  colleagues: { free: colleagues, size: 20, most: everybody },
  anybody: { free: anybody, size: 20, most: everybody },
  neighbours: { free: neighbours, size: 20, most: everybody },
  onSomeDays: { free: onSomeDays, size: 60, most: everyDay },
});
type WayName = keyof ReturnType<typeof waysToFree>;
/** No way is left without so large a share of the work. */
const LEAST_SHARE = 0.1;
/** Columns of a model: so many for each person freed, or for each of their days. */
const PLANS = { perPerson: 60, ofDay: 15 };
/** Plans are listed anew when the rounds of prices are so many times as many. */
const STALE = 1.2;
const GROWTH = { solved: 1.06, given: 0.8 };
const MOST_ITERATIONS = 3_000;

/** Nothing mended yet. */
export function startMending(random: Random, { extras, reciprocity }: Layout): Mending {
  const isBalanced = reciprocity === 'hard' || (extras !== null && extras.donorWeight > 0);
  const ways = waysToFree();
  const names = (Object.keys(ways) as WayName[]).filter((name) => isBalanced || name !== 'colleagues');
  return { random, ways, turns: noTurnsOf(names, () => LEAST_SHARE), book: null };
}

/** What was chosen anew, and the work it took. */
export interface Mended extends FoundRoster {
  readonly way: WayName;
}

/** Chooses some people's plans anew. */
export async function mend(
  mending: Mending,
  ascent: Ascent,
  { held, cost, shortlist }: Mendable,
  shouldStop: () => boolean,
): Promise<Mended> {
  const { layout } = ascent.relaxation;
  const name = nextHand(mending.turns);
  const way = mending.ways[name];
  const book = bookAt(mending, ascent, shortlist, held);
  const freed = way.free(book, mending.random, Math.round(way.size));
  const own = heldPlans(
    layout,
    held.filter((pair) => isFree(freed, layout, pair)),
  );
  const rest = held.filter((pair) => !isFree(freed, layout, pair));
  const plans = [...own, ...without(likelyPlans(book, freed, cost * GRAIN - ascent.value), own)];
  const model = planModel(layout, plans, fixedPart(layout, rest));
  const { status, values, looks } = await solvePlans(model, {
    mostNodes: 1,
    start: startWith(model, plans.length, own.length),
    mostIterations: MOST_ITERATIONS,
    shouldStop,
  });
  way.size = Math.max(2, Math.min(way.most(layout), way.size * (status === 'optimal' ? GROWTH.solved : GROWTH.given)));
  const chosen = ({ pairs }: DayPlan, column: number) => (values![column]! > 0.5 ? pairs : []);
  return { way: name, looks, pairs: values && [...rest, ...plans.flatMap(chosen)] };
}

function bookAt(mending: Mending, ascent: Ascent, shortlist: Shortlist, held: Int32Array): PlanBook {
  const { book } = mending;
  const isFresh = book !== null && book.layout === ascent.relaxation.layout && ascent.rounds <= STALE * book.rounds;
  return isFresh ? book : (mending.book = openBook(ascent, shortlist, held));
}

/** The plans of what is freed that a better roster may follow, the likeliest of them. */
function likelyPlans({ layout, plansOf }: PlanBook, freed: Freed, slack: number): JudgedPlan[] {
  const perPerson = freed.days === null ? PLANS.perPerson : PLANS.ofDay * freed.days.size;
  return Array.from(freed.people, plansOf)
    .flat()
    .filter(({ excess, pairs }) => excess <= slack && isFree(freed, layout, pairs[0]!))
    .sort((one, other) => one.excess - other.excess)
    .slice(0, perPerson * freed.people.size);
}
