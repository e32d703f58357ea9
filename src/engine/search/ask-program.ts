import { adoptPrices } from './bound/ascent.js';
import { pricesOfProgram } from './day-plans/program-prices.js';
import { isFollowing } from './partner.js';
import { FAR } from './perturbing-turns.js';
import { roundsUntilSettled } from './settled.js';
import { gapOf } from './stop.js';
import { statusOf, type Search } from './under-way.js';
import { diveOnce } from './work.js';

/**
 * Where prices are so far from the best roster, the linear program of all plans is asked for better ones, if there are no more plans: of
 * few it is quicker than the first rounds of prices, many take seconds and are worth it where a crowd of settled prices still has to climb to
 * the weight of a place that stays open.
 */
const PROGRAMS = {
  soon: [{ gap: FAR, most: 2_500 }],
  settled: [
    { gap: 0.1, most: 30_000 },
    { gap: 0.01, most: 6_000 },
  ],
};
/** After so many rounds the program of few plans is asked. */
export const EARLY_ROUND = 16;

/** Takes prices from the linear program of all plans, once, early or where they do not settle; prices so good show a good roster at once. */
export async function priceByProgram(search: Search): Promise<void> {
  const { sieve, options } = search;
  const { ascent } = search.sides;
  if (ascent.rounds < search.programRound || sieve !== null || isFollowing(search.partner)) return;
  const settled = roundsUntilSettled(ascent.relaxation.layout);
  const isSoon = ascent.rounds < settled;
  search.programRound = isSoon ? settled : Infinity;
  const status = statusOf(search);
  const program = PROGRAMS[isSoon ? 'soon' : 'settled'].find(({ gap }) => gapOf(status) >= gap);
  if (program === undefined) return;
  const shouldStop = () => options.stop(status);
  const prices = await pricesOfProgram(ascent, program.most, shouldStop);
  if (prices === null) return;
  search.programRound = Infinity;
  adoptPrices(ascent, prices);
  if (!isSoon) await diveOnce(search, shouldStop);
}
