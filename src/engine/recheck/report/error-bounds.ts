import { lowerErrors, upperErrors } from '../planner/bounds.js';
import { complement, divided, percent } from '../planner/rational.js';
import { outcomeOf, type RecheckedWork, type RecheckFacts } from './facts.js';
import type { CountBounds, ErrorBounds } from './report.js';

/** Of one stratum: all its works, those checked, and those found mis-marked. */
interface Count {
  readonly works: number;
  readonly sample: number;
  readonly found: number;
}

/**
 * Exact bounds for a group that may hold several strata: each stratum is a simple random sample of its own, so their bounds are added,
 * each at an equal part of the risk (Bonferroni). Of an unfinished recheck only what is decided or missing counts.
 */
export function errorBounds(works: readonly RecheckedWork[], { strata, rule, confidencePercent }: RecheckFacts): ErrorBounds {
  const names = [...new Set(works.map(({ stratum }) => stratum))];
  const counts = names.map((name) => {
    const own = works.filter(({ stratum }) => stratum === name);
    const decided = own.filter(({ decision }) => decision !== null);
    const wrong = decided.filter(({ original, decision }) => outcomeOf(original, decision!, rule) !== 'agreed').length;
    const missing = own.filter(({ isMissing, decision }) => isMissing && decision === null).length;
    return { all: strata[name] ?? own.length, decided: decided.length, wrong, missing };
  });
  const asFound = counts.map(({ all, decided, wrong, missing }) => ({ works: all - missing, sample: decided, found: wrong }));
  const worstCase = counts.map(({ all, decided, wrong, missing }) => ({
    works: all,
    sample: decided + missing,
    found: wrong + missing,
  }));
  return { asFound: added(asFound, confidencePercent), worstCase: added(worstCase, confidencePercent) };
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
