import type { Random } from '../../random.js';
import type { ProvedPrices } from '../bound/ascent.js';
import type { Cycle } from '../bound/cycles.js';
import { directionsOf, oppositeOf } from '../bound/couplings.js';
import { copyPrices, GRAIN } from '../bound/prices.js';
import { reduce } from '../bound/reduce.js';
import { newPrices } from '../bound/relaxation.js';
import { roundPlans, type Wanted } from '../day-plans/round-plans.js';
import type { Layout } from '../layout.js';
import type { Outcome } from './branch.js';
import { withoutDirections } from './divide.js';
import { judge, pricesForAll, type Judgement } from './judge.js';

/** Prices between two decisions: by strides that stay long enough to leave what has been decided. */
const FOLLOWING: Cycle = { rounds: 60, first: 0.0017, last: 0.0008 };
/** So large a share of what is open is decided at a time. */
const STEP = 0.2;
/** A clear lead is one of so much, more or less, so that no two dives are alike. */
const NOISE = 0.2;
/** Of what the best roster does so much stays, but for every so many-th dive. */
const KEPT = { share: 0.5, freshEach: 6 };

/** What has been decided of opposite directions. */
interface Decisions {
  /** Nobody goes there. */
  readonly closed: Set<number>;
  /** Somebody goes there, and somebody goes back: their reciprocity is paid for. */
  readonly taken: Set<number>;
}

/**
 * A diving heuristic: of every two opposite directions one is closed, or both are taken, as prices do most often, the clearest first; the
 * prices follow after each step. Reciprocity is then out of the way, and what is left is rounded. All dives but some begin with half of
 * what the best roster has decided.
 */
export async function dive(
  known: ProvedPrices,
  best: Iterable<number>,
  count: number,
  random: Random,
  wanted: Omit<Wanted, 'use'>,
): Promise<Outcome> {
  const { relaxation } = known;
  const { layout } = relaxation;
  const decisions = { closed: new Set<number>(), taken: new Set<number>() };
  if (count % KEPT.freshEach > 0) decideAsIn(layout, best, decisions, () => random.next() < KEPT.share);
  let prices = newPrices(relaxation);
  copyPrices(known.best, prices);
  let { value } = known;
  for (let rounds = 0; ;) {
    const branch = { isKept: stillKept(layout, decisions.closed), taken: new Set(decisions.taken), limits: [], prices, value };
    const judgement = judge(relaxation, branch, wanted.incumbent, FOLLOWING);
    const { ascent, way } = judgement;
    rounds += judgement.rounds;
    if (judgement.value > (wanted.incumbent - 1) * GRAIN || wanted.shouldStop()) return { pairs: null, rounds, looks: 0 };
    if (!decideClearest(judgement, decisions, random)) {
      const { pairs, looks } = await roundPlans(ascent, { ...wanted, use: reduce(ascent, wanted.incumbent, Infinity)! });
      return { pairs: pairs && pairs.map((pair) => way.pair[pair]!), rounds, looks };
    }
    prices = pricesForAll(judgement, relaxation);
    value = judgement.value;
  }
}

/** Decides some of the directions as a roster does that goes in at least one of two. */
function decideAsIn(layout: Layout, held: Iterable<number>, { closed, taken }: Decisions, isKept: () => boolean): void {
  const { pairVisit, visitStation } = layout;
  const stations = new Set(Array.from(held, (pair) => visitStation[pairVisit[pair]!]!));
  const gone = new Set(Array.from(stations, (station) => directionsOf(layout, station)).flat());
  for (const direction of gone) {
    const answer = oppositeOf(layout, direction);
    if ((gone.has(answer) && answer < direction) || !isKept()) continue;
    if (gone.has(answer)) taken.add(direction).add(answer);
    else closed.add(answer);
  }
}

/** Decides a share of the directions that are still open; false if none are. */
function decideClearest({ ascent, takenShare }: Judgement, { closed, taken }: Decisions, random: Random): boolean {
  const { layout, couplings } = ascent.relaxation;
  const open = Array.from(couplings.mutual, (direction) => [direction, oppositeOf(layout, direction)] as const)
    .filter((both) => !both.some((direction) => closed.has(direction) || taken.has(direction)))
    .map(([one, other]) => {
      const [shareOfOne, shareOfOther] = [takenShare[one]!, takenShare[other]!];
      const ways = [
        { share: 1 - shareOfOther, decide: () => closed.add(other) },
        { share: 1 - shareOfOne, decide: () => closed.add(one) },
        { share: shareOfOne + shareOfOther - 1, decide: () => taken.add(one).add(other) },
      ].sort((a, b) => b.share - a.share);
      return { decide: ways[0]!.decide, clearness: ways[0]!.share - ways[1]!.share + NOISE * random.next() };
    })
    .sort((a, b) => b.clearness - a.clearness)
    .slice(0, Math.ceil(STEP * couplings.mutual.length));
  for (const { decide } of open) decide();
  return open.length > 0;
}

/** The pairs that go in no closed direction, and the pinned ones. */
function stillKept(layout: Layout, closed: ReadonlySet<number>): Uint8Array {
  const all = new Uint8Array(layout.pairs).fill(1);
  return withoutDirections(layout, all, closed).map((kept, pair) => kept | layout.pairPinned[pair]!);
}
