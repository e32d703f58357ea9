import { adopt } from './anneal.js';
import type { ProvedPrices } from './bound/ascent.js';
import { canDivide, plantTree, raiseTree } from './branching/tree.js';
import { endGame, type Ending } from './day-plans/end-game.js';
import { givenUp, isEarly, isLarge, nextEndGame, type EndGame } from './end-games.js';
import { together } from './exchange.js';
import type { MipProgress } from './lp/port.js';
import { isFollowing } from './partner.js';
import { FAR, isFirstRosterDue } from './perturbing-turns.js';
import { hasSettledPrices } from './settled.js';
import { keep } from './sieve/sieve.js';
import { gapOf, proved } from './stop.js';
import { bestDuties, provedPrices, statusOf, widenTo, type Search } from './under-way.js';

/**
 * The exact model is tried while it is small; a larger one only where rosters and prices lie near to each other or mending has begun,
 * and there are no branches to judge instead. A large problem is left to the thread that prices all pairs.
 */
export async function tryToEnd(search: Search): Promise<void> {
  const { ascent } = search.sides;
  const status = statusOf(search);
  const gap = gapOf(status);
  const priced = provedPrices(search);
  if (priced === null || proved(status) || isFirstRosterUnderWay(search, gap)) return;
  const isSettled = hasSettledPrices(ascent);
  if (ascent.rounds >= search.ending.round) {
    const { ending } = search;
    search.ending = nextEndGame(ending, ascent.rounds);
    const isAllowed = !canDivide(priced.relaxation) && (gap <= NEAR || isSettled);
    if (isEarly(ending) ? gap < FAR : !isLarge(ending) || isAllowed) await finish(search, priced, ending);
  }
  if (!isSettled || isFollowing(search.partner)) return;
  if (search.tree === null) search.tree = plantTree(priced, search.options.seed);
  else raiseTree(search.tree, priced);
}

const NEAR = 0.03;

/** Before prices are settled, a perturbation that is under way or due finds a roster sooner than the exact model. */
function isFirstRosterUnderWay(search: Search, gap: number): boolean {
  return !search.isSettled && (search.perturbing !== null || isFirstRosterDue(search, gap));
}

/** Tries to end the search by the exact model. */
async function finish(search: Search, priced: ProvedPrices, ending: EndGame): Promise<void> {
  const { options, sieve, partner } = search;
  const known = { ...statusOf(search) };
  const noteProgress = (progress: MipProgress) => {
    known.incumbent = Math.min(known.incumbent, Math.round(progress.objective));
    known.bound = Math.max(known.bound, Math.min(known.incumbent, Math.ceil(progress.bound - 1e-6)));
    options.onProgress?.({ phase: 'prove', ...together(known, partner) });
  };
  const mostIterations = canDivide(priced.relaxation) ? ending.mostIterations : Infinity;
  let isGivenUp = false;
  const shouldStop = (iterations: number) => {
    isGivenUp = iterations > mostIterations;
    return isGivenUp || options.stop(known) || proved(together(known, partner));
  };
  const hooks = { onProgress: noteProgress, shouldStop };
  const { incumbent, bound } = known;
  const open = { known: priced, best: bestDuties(search), incumbent, seed: options.seed, most: ending.most };
  const targets = new Set(ending.aims.map((share) => Math.ceil(bound + share * (incumbent - bound))));
  let end: Ending | null = null;
  for (const target of targets) end ??= await endGame({ ...open, target }, hooks);
  if (end === null) return;
  if (isGivenUp) search.ending = givenUp(ending);
  search.exactBound = Math.max(search.exactBound, end.bound);
  if (sieve !== null && keep(sieve, end.best) > 0) widenTo(search, sieve);
  adopt(search.sides.annealing, end.best);
}
