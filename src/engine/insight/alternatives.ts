import { checkDuties } from '../roster/checker/index.js';
import { compile } from '../roster/instance/compile.js';
import type { Duty, RosterProblem } from '../roster/model.js';
import { nameDuties } from '../roster/roster.js';
import { searchRoster } from '../search/search.js';
import type { InsightOptions, KnownRoster } from './rule-costs.js';

/** Another good roster: what it costs, and which share of its duties no earlier one has. */
export interface Alternative {
  readonly duties: readonly Duty[];
  readonly objective: number;
  readonly fresh: number;
}

/** What counts as clearly different and as good: the share of other duties, and the share that it may cost more than the best known. */
export interface Taste {
  readonly count: number;
  readonly fresh: number;
  readonly dearer: number;
}

/** Dislike of a duty that is known already, as a share of what a duty costs on average; dearer each time it does not suffice. */
const DISLIKES = [0.01, 0.05, 0.2, 0.8];

/** Rosters clearly different from the known one and from each other, as good as the taste asks; fewer than asked if there are not so many. */
export async function alternativeRosters(
  problem: RosterProblem,
  known: KnownRoster,
  taste: Taste,
  options: InsightOptions,
): Promise<readonly Alternative[]> {
  const found: Alternative[] = [];
  while (found.length < taste.count) {
    const next = await another(problem, known, [known.duties, ...found.map(({ duties }) => duties)], taste, options);
    if (next === null) break;
    found.push(next);
    options.onAnswer?.(found.length, taste.count);
  }
  return found;
}

async function another(
  problem: RosterProblem,
  known: KnownRoster,
  seen: readonly (readonly Duty[])[],
  { fresh, dearer }: Taste,
  options: InsightOptions,
): Promise<Alternative | null> {
  const average = known.incumbent / Math.max(1, known.duties.length);
  for (const share of DISLIKES) {
    const instance = compile(disliking(problem, seen, Math.ceil(share * average)));
    const result = await searchRoster(instance, { seed: options.seed + seen.length, stop: options.stopFor() });
    if (options.isStopped?.() === true) return null;
    const duties = nameDuties(instance, result.duties);
    const { objective } = checkDuties(problem, duties);
    const other = freshness(duties, seen);
    if (other >= fresh && objective <= known.incumbent * (1 + dearer)) return { duties, objective, fresh: other };
  }
  return null;
}

/** Every duty seen before costs something, once for each roster that has it. */
function disliking(problem: RosterProblem, seen: readonly (readonly Duty[])[], cost: number): RosterProblem {
  const costs = new Map(problem.preferences.map((wish) => [`${wish.person} ${wish.slot}`, wish]));
  for (const { person, slot } of seen.flat()) {
    const key = `${person} ${slot}`;
    costs.set(key, { person, slot, cost: (costs.get(key)?.cost ?? 0) + cost });
  }
  return { ...problem, preferences: [...costs.values()] };
}

/** The share of the duties that the most similar of the others does not have. */
function freshness(duties: readonly Duty[], seen: readonly (readonly Duty[])[]): number {
  const shares = seen.map((other) => {
    const known = new Set(other.map(({ person, slot }) => `${person} ${slot}`));
    return duties.filter(({ person, slot }) => !known.has(`${person} ${slot}`)).length / Math.max(1, duties.length);
  });
  return Math.min(...shares);
}
