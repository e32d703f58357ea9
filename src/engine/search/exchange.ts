import type { IndexedDuty } from '../roster/instance/instance.js';
import { adopt, adoptPairs } from './anneal.js';
import { join } from './day-plans/join.js';
import { pairsOf } from './pairs-of.js';
import { keep, keepAlso } from './sieve/sieve.js';
import { leadOf, type Lead, type Partner } from './partner.js';
import type { SearchStatus } from './stop.js';
import { bestDuties, statusOf, widenTo, type Exchange, type Search } from './under-way.js';
import { roundsUntilSettled } from './settled.js';
import { followLead, worksForBound } from './work.js';

/** The follower learns of prices when there have been so many rounds, and then again whenever they are so many times as many. */
const NEWS = { first: 60, firstOfSieve: 15, growth: 2 };

/** Nothing told, nothing heard. Which pairs a sieve keeps is told at once. */
export function nothingExchanged(isSieved: boolean): Exchange {
  return {
    told: { incumbent: Infinity, bound: -Infinity, rounds: isSieved ? 0 : NEWS.first / NEWS.growth },
    heard: { lead: null, duties: [] },
  };
}

/** What both threads know by now. */
export function together({ incumbent, bound }: SearchStatus, partner: Partner | null): SearchStatus {
  const other = partner?.latest();
  if (other === undefined) return { incumbent, bound };
  return { incumbent: Math.min(incumbent, other.incumbent), bound: Math.max(bound, other.bound) };
}

/** A roster is told if it closes so large a share of the gap: in the beginning every turn brings a better one, and taking it in is work. */
const WORTH_TELLING = 0.003;

/** Takes what the other thread found, and tells it what this one did; in the end (0) whatever is better. */
export async function exchangeNews(search: Search, worth = WORTH_TELLING): Promise<void> {
  if (search.partner === null) return;
  await hear(search, search.partner);
  tell(search, search.partner, worth);
}

async function hear(search: Search, partner: Partner): Promise<void> {
  const { lead, bound, duties } = partner.latest();
  const { heard } = search.exchange;
  if (lead !== null && lead !== heard.lead) follow(search, lead);
  search.exactBound = Math.max(search.exactBound, bound);
  search.exchange.heard = { lead, duties };
  if (duties.length > 0 && search.exchange.heard.duties !== heard.duties) await takeIn(search, duties);
}

/** Goes on with the best of both rosters. */
async function takeIn(search: Search, duties: readonly IndexedDuty[]): Promise<void> {
  if (search.sieve !== null && keep(search.sieve, duties) > 0) widenTo(search, search.sieve);
  const { annealing } = search.sides;
  const { layout } = annealing.state;
  const own = annealing.best;
  adopt(annealing, duties);
  if (!search.isSettled || worksForBound(search)) return;
  const other = annealing.best === own ? Int32Array.from(pairsOf(layout, duties)) : own;
  const { pairs } = await join(layout, annealing.best, [other], () => search.options.stop(statusOf(search)));
  if (pairs !== null) adoptPairs(annealing, pairs);
}

function follow(search: Search, lead: Lead): void {
  const { sieve } = search;
  if (sieve !== null && lead.isKept !== null && keepAlso(sieve, lead.isKept) > 0) widenTo(search, sieve);
  followLead(search, lead);
}

function tell(search: Search, partner: Partner, worth: number): void {
  const { told } = search.exchange;
  const { incumbent, bound } = statusOf(search);
  const lead = partner.isLeading && isLeadDue(search) ? leadOf(search.sides.ascent, search.sieve) : null;
  const isBetter = incumbent < told.incumbent && told.incumbent - incumbent >= worth * (incumbent - bound);
  if (lead === null && !isBetter && bound <= told.bound) return;
  const known = { incumbent: isBetter ? incumbent : told.incumbent, bound };
  partner.tell({ ...known, lead, duties: isBetter ? bestDuties(search) : [] });
  search.exchange.told = { ...known, rounds: lead === null ? told.rounds : Math.max(lead.rounds, NEWS.firstOfSieve) };
}

/** Prices are told when they are settled, and now and then. */
function isLeadDue({ exchange: { told }, sides: { ascent } }: Search): boolean {
  const settled = roundsUntilSettled(ascent.relaxation.layout);
  return ascent.rounds >= NEWS.growth * told.rounds || (told.rounds < settled && ascent.rounds >= settled);
}
