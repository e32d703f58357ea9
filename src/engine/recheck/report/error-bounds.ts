import { lowerErrors, upperErrors } from '../planner/bounds.js';
import { stratifiedShare } from '../planner/stratified.js';
import { complement, divided, percent } from '../planner/rational.js';
import { outcomeOf, type RecheckedWork, type RecheckFacts } from './facts.js';
import type { CountBounds, ErrorBounds, GroupName, ShareEstimate } from './report.js';

/** Of one stratum: all its works, those checked, and those found mis-marked. */
interface Count {
  readonly works: number;
  readonly sample: number;
  readonly found: number;
}

/**
 * Exact bounds for a group that may hold several strata: each stratum is a simple random sample of its own, so their bounds are added,
 * each at an equal part of the risk (Bonferroni). Of an unfinished recheck only what is decided or missing counts; of a stratum that nothing
 * was drawn from, every work may be mis-marked.
 */
export function errorBounds(group: GroupName, works: readonly RecheckedWork[], facts: RecheckFacts): ErrorBounds {
  const { confidencePercent } = facts;
  const counts = countsOf(group, works, facts);
  const asFound = counts.map(({ all, decided, wrong, missing }) => ({ works: all - missing, sample: decided, found: wrong }));
  const worstCase = counts.map(({ all, decided, wrong, missing }) => ({
    works: all,
    sample: decided + missing,
    found: wrong + missing,
  }));
  return { asFound: added(asFound, confidencePercent), worstCase: added(worstCase, confidencePercent) };
}

/** The estimate over strata; null where a stratum has fewer than two checked works. */
export function shareEstimate(group: GroupName, works: readonly RecheckedWork[], facts: RecheckFacts): ShareEstimate | null {
  const counts = countsOf(group, works, facts);
  if (counts.length === 0 || counts.some(({ decided }) => decided < 2)) return null;
  return stratifiedShare(counts.map(({ all, decided, wrong }) => ({ works: all, sample: decided, found: wrong })));
}

function countsOf({ school, subject }: GroupName, works: readonly RecheckedWork[], { strata, rule }: RecheckFacts) {
  const own = Object.entries(strata).filter(
    ([, stratum]) => (school === null || stratum.school === school) && (subject === null || stratum.subject === subject),
  );
  const byStratum = new Map(own.map(([name]): [string, RecheckedWork[]] => [name, []]));
  for (const work of works) byStratum.get(work.stratum)?.push(work);
  return own.map(([name, { works: all }]) => {
    const sampled = byStratum.get(name)!;
    const decided = sampled.filter(({ decision }) => decision !== null);
    const wrong = decided.filter(({ original, decision }) => outcomeOf(original, decision!, rule) !== 'agreed').length;
    const missing = sampled.filter(({ isMissing, decision }) => isMissing && decision === null).length;
    return { all, decided: decided.length, wrong, missing };
  });
}

function added(counts: readonly Count[], confidencePercent: number): CountBounds {
  const risk = divided(complement(percent(confidencePercent)), BigInt(Math.max(1, counts.length)));
  const sum = (value: (count: Count) => number) => counts.reduce((all, count) => all + value(count), 0);
  return {
    works: sum(({ works }) => works),
    checked: sum(({ sample }) => sample),
    found: sum(({ found }) => found),
    atLeast: sum((count) => lowerErrors(count, risk)),
    atMost: sum((count) => upperErrors(count, risk)),
  };
}
