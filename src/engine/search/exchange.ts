import type { IndexedDuty } from '../roster/instance/instance.js';
import { adopt, adoptPairs } from './anneal.js';
import { join } from './day-plans/join.js';
import { pairsOf } from './pairs-of.js';
import { keep, keepAlso } from './sieve/sieve.js';
import { leadOf, type Lead, type Partner } from './partner.js';
import type { SearchStatus } from './stop.js';
import { bestDuties, statusOf, widenTo, type Exchange, type Search } from './under-way.js';
import { followLead, isCooling, roundsUntilSettled, worksForBound } from './work.js';

/** The follower learns of prices when there have been so many rounds, and then again whenever they are so many times as many. */
const NEWS = { first: 60, growth: 2 };

/** Nothing told, nothing heard. */
export function nothingExchanged(): Exchange {
  return {
    told: { incumbent: Infinity, bound: -Infinity, rounds: NEWS.first / NEWS.growth },
    heard: { lead: null, duties: [] },
  };
}

/** What both threads know by now. */
export function together({ incumbent, bound }: SearchStatus, partner: Partner | null): SearchStatus {
  const other = partner?.latest();
  if (other === undefined) return { incumbent, bound };
  return { incumbent: Math.min(incumbent, other.incumbent), bound: Math.max(bound, other.bound) };
}

/** Takes what the other thread found, and tells it what this one did. */
export async function exchangeNews(search: Search): Promise<void> {
  if (search.partner === null) return;
  await hear(search, search.partner);
  tell(search, search.partner);
}

async function hear(search: Search, partner: Partner): Promise<void> {
  const { lead, bound, duties } = partner.latest();
  const { heard } = search.exchange;
  if (lead !== null && lead !== heard.lead) follow(search, lead);
  search.exactBound = Math.max(search.exactBound, bound);
  search.exchange.heard = { lead, duties: isCooling(search) ? heard.duties : duties };
  if (duties.length > 0 && search.exchange.heard.duties !== heard.duties) await takeIn(search, duties);
}

/** Goes on with the best of both rosters. */
async function takeIn(search: Search, duties: readonly IndexedDuty[]): Promise<void> {
  if (search.sieve !== null && keep(search.sieve, duties) > 0) widenTo(search, search.sieve);
  const { annealing } = search.sides;
  const { layout } = annealing.state;
  const own = annealing.best;
  adopt(annealing, duties);
  if (search.coolingUntil < 0 || worksForBound(search)) return;
  const other = annealing.best === own ? Int32Array.from(pairsOf(layout, duties)) : own;
  const { pairs } = await join(layout, annealing.best, [other], () => search.options.stop(statusOf(search)));
  if (pairs !== null) adoptPairs(annealing, pairs);
}

function follow(search: Search, lead: Lead): void {
  const { sieve } = search;
  if (sieve !== null && lead.isKept !== null && keepAlso(sieve, lead.isKept) > 0) widenTo(search, sieve);
  followLead(search, lead);
}

function tell(search: Search, partner: Partner): void {
  const { told } = search.exchange;
  const { incumbent, bound } = statusOf(search);
  const lead = partner.isLeading && isLeadDue(search) ? leadOf(search.sides.ascent, search.turns.looks.prices, search.sieve) : null;
  if (lead === null && incumbent >= told.incumbent && bound <= told.bound) return;
  partner.tell({ incumbent, bound, lead, duties: incumbent < told.incumbent ? bestDuties(search) : [] });
  search.exchange.told = { incumbent, bound, rounds: lead?.rounds ?? told.rounds };
}

/** Prices are told when they are settled, and now and then. */
function isLeadDue({ exchange: { told }, sides: { ascent } }: Search): boolean {
  const settled = roundsUntilSettled(ascent.relaxation.layout);
  return ascent.rounds >= NEWS.growth * told.rounds || (told.rounds < settled && ascent.rounds >= settled);
}
