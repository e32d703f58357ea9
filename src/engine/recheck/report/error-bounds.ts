import { lowerErrors, sequentialErrors, upperErrors, type Finding } from '../planner/bounds.js';
import { stratifiedShare } from '../planner/stratified.js';
import { complement, divided, percent, type Rational } from '../planner/rational.js';
import { isEnlarged, outcomeOf, type RecheckedWork, type RecheckFacts } from './facts.js';
import type { CountBounds, ErrorBounds, GroupName, ShareEstimate } from './report.js';

/**
 * Exact bounds for a group that may hold several strata: each stratum is a simple random sample of its own, so their bounds are added,
 * each at an equal part of the risk (Bonferroni). Of an unfinished recheck only what is decided or missing counts; of a stratum that nothing
 * was drawn from, every work may be mis-marked. Of an enlarged sample the bounds hold whenever it was enlarged.
 */
export function errorBounds(group: GroupName, works: readonly RecheckedWork[], facts: RecheckFacts): ErrorBounds {
  const counts = countsOf(group, works, facts);
  const asFound = counts.map(({ all, decided, wrong, missing }) => ({ works: all - missing, sample: decided, found: wrong }));
  const worstCase = counts.map(({ all, decided, wrong, missing }) => ({
    works: all,
    sample: decided + missing,
    found: wrong + missing,
  }));
  return { asFound: added(asFound, facts), worstCase: added(worstCase, facts) };
}

/** The estimate over strata; null where a stratum has fewer than two checked works. */
export function shareEstimate(group: GroupName, works: readonly RecheckedWork[], facts: RecheckFacts): ShareEstimate | null {
  const counts = countsOf(group, works, facts);
  if (counts.length === 0 || counts.some(({ decided }) => decided < 2)) return null;
  return stratifiedShare(counts.map(({ all, decided, wrong }) => ({ works: all, sample: decided, found: wrong })));
}

function countsOf({ school, subject }: GroupName, works: readonly RecheckedWork[], { strata, rule }: RecheckFacts) {
  const own = new Map<string, number>();
  for (const part of strata)
    if ((school === null || part.school === school) && (subject === null || part.subject === subject))
      own.set(part.stratum, (own.get(part.stratum) ?? 0) + part.works);
  const byStratum = new Map(Array.from(own.keys(), (name): [string, RecheckedWork[]] => [name, []]));
  for (const work of works) byStratum.get(work.stratum)?.push(work);
  return Array.from(own, ([name, all]) => {
    const sampled = byStratum.get(name)!;
    const decided = sampled.filter(({ decision }) => decision !== null);
    const wrong = decided.filter(({ original, decision }) => outcomeOf(original, decision!, rule) !== 'agreed').length;
    const missing = sampled.filter(({ isMissing, decision }) => isMissing && decision === null).length;
    return { all, decided: decided.length, wrong, missing };
  });
}

function added(counts: readonly Finding[], facts: RecheckFacts): CountBounds {
  const risk = divided(complement(percent(facts.confidencePercent)), BigInt(Math.max(1, counts.length)));
  const bounds = counts.map((count) => (isEnlarged(facts) ? sequentialErrors(count, risk) : fixedErrors(count, risk)));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return {
    works: sum(counts.map(({ works }) => works)),
    checked: sum(counts.map(({ sample }) => sample)),
    found: sum(counts.map(({ found }) => found)),
    atLeast: sum(bounds.map(({ least }) => least)),
    atMost: sum(bounds.map(({ most }) => most)),
  };
}

function fixedErrors(count: Finding, risk: Rational): { readonly least: number; readonly most: number } {
  return { least: lowerErrors(count, risk), most: upperErrors(count, risk) };
}
