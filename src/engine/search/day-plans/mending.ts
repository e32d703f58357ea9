import type { Random } from '../../random.js';
import type { Ascent } from '../bound/ascent.js';
import { GRAIN } from '../bound/prices.js';
import { tellTerms } from '../bound/relaxation.js';
import type { Layout } from '../layout.js';
import { highsSolver } from '../lp/highs.js';
import type { Shortlist } from '../moves/shortlist.js';
import { fixedPart } from './fixed-part.js';
import { anybody, colleagues, neighbours, type Freeing } from './free-people.js';
import { heldPlans, startWith, without } from './held-plans.js';
import { plansOf, type JudgedPlan } from './list-plans.js';
import { planModel } from './plan-model.js';

/**
 * Large neighbourhood search (Shaw 1998): some people's plans are chosen anew, exactly, from those that the prices of the bound leave
 * likely, while everybody else's stay. How many people are freed at a time is learnt, for each way to choose them.
 */
export interface Mending {
  readonly random: Random;
  readonly ways: readonly Way[];
  turn: number;
  /** Work done, in looks at pairs. */
  looks: number;
  /** By person: plans for days in pairs of a layout, likeliest first, listed at the prices after so many rounds. */
  plans: JudgedPlan[][];
  listedIn: Layout | null;
  listedAt: number;
}

interface Way {
  readonly free: Freeing;
  /** People freed at a time. */
  size: number;
}

/** What the mending starts from: the best roster and its cost. */
export interface Mendable {
  readonly held: Int32Array;
  readonly cost: number;
  readonly shortlist: Shortlist;
}

const FIRST_SIZE = 20;
const PLANS_PER_PERSON = 60;
/** More plans for one day of a person are not listed. */
const MOST_A_DAY = 2000;
/** Plans are listed anew when the rounds of prices are so many times as many. */
const STALE = 1.2;
const GROWTH = { solved: 1.06, given: 0.8 };
const MOST_ITERATIONS = 3_000;
/** Looks at pairs that one simplex iteration, and one column of a model, are worth. */
const LOOKS = { iteration: 3000, column: 500 };

/** Nothing mended yet. */
export function startMending(random: Random, { extras, reciprocity }: Layout): Mending {
  const isBalanced = reciprocity === 'hard' || (extras !== null && extras.donorWeight > 0);
  const ways = [...(isBalanced ? [colleagues] : []), anybody, neighbours].map((free) => ({ free, size: FIRST_SIZE }));
  return { random, ways, turn: 0, looks: 0, plans: [], listedIn: null, listedAt: 0 };
}

/** Chooses some people's plans anew; answers the pairs of the better roster, or null if there is none. */
export async function mend(
  mending: Mending,
  ascent: Ascent,
  { held, cost, shortlist }: Mendable,
  shouldStop: () => boolean,
): Promise<number[] | null> {
  const { layout } = ascent.relaxation;
  const way = mending.ways[mending.turn % mending.ways.length]!;
  mending.turn += 1;
  const freed = way.free(layout, shortlist, mending.random, Math.min(layout.people, Math.round(way.size)));
  const isFreed = (pair: number) => freed.has(layout.pairPerson[pair]!);
  const own = heldPlans(layout, held.filter(isFreed));
  const rest = held.filter((pair) => !isFreed(pair));
  const others = likelyPlans(mending, ascent, freed, held, shortlist, cost - ascent.value / GRAIN);
  const plans = [...own, ...without(others, own)];
  const model = planModel(layout, plans, fixedPart(layout, rest));
  let iterations = 0;
  const result = await highsSolver().solve(model, {
    absoluteGap: 0.999,
    mostNodes: 1,
    start: startWith(model, plans.length, own.length),
    shouldStop: (count) => (iterations = count) > MOST_ITERATIONS || shouldStop(),
  });
  mending.looks += LOOKS.iteration * iterations + LOOKS.column * model.columnCount;
  way.size = Math.max(2, Math.min(layout.people, way.size * (result.status === 'optimal' ? GROWTH.solved : GROWTH.given)));
  if (result.values === null) return null;
  return [...rest, ...plans.flatMap(({ pairs }, column) => (result.values![column]! > 0.5 ? pairs : []))];
}

/** The plans of the people freed that a better roster may follow, the likeliest of them. */
function likelyPlans(
  mending: Mending,
  ascent: Ascent,
  people: Iterable<number>,
  held: Int32Array,
  shortlist: Shortlist,
  slack: number,
): JudgedPlan[] {
  const { layout } = ascent.relaxation;
  if (mending.listedIn !== layout || ascent.rounds > STALE * mending.listedAt) {
    mending.plans = [];
    mending.listedIn = layout;
    mending.listedAt = ascent.rounds;
  }
  tellTerms(ascent.relaxation, ascent.best);
  const likely: JudgedPlan[] = [];
  let count = 0;
  for (const person of people) {
    count += 1;
    likely.push(...(mending.plans[person] ??= listPlans(ascent, person, held, shortlist)));
  }
  return likely
    .filter(({ excess }) => excess <= slack * GRAIN)
    .sort((one, other) => one.excess - other.excess)
    .slice(0, PLANS_PER_PERSON * count);
}

/** All plans of a person; where a day has too many, those of pairs that the bound or the moves think of. */
function listPlans({ relaxation, usage }: Ascent, person: number, held: Int32Array, { pairs }: Shortlist): JudgedPlan[] {
  const thoughtOf = () => {
    const known = new Set([...pairs, ...held]);
    return (pair: number) => known.has(pair) || usage.count[pair]! > RARELY * usage.unit;
  };
  const plans =
    plansOf(relaxation, person, { isListed: () => true, mostADay: MOST_A_DAY }) ??
    plansOf(relaxation, person, { isListed: thoughtOf(), mostADay: MOST_A_DAY }) ??
    [];
  return plans.sort((one, other) => one.excess - other.excess).slice(0, 4 * PLANS_PER_PERSON);
}

const RARELY = 0.003;
