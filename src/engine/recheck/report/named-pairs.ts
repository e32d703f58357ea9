import { complement, percent, toNumber } from '../planner/rational.js';
import { exactTwoSided, sequentialTwoSided } from '../statistics/exact-sign.js';
import { isEnlarged, outcomeOf, type RecheckedWork, type RecheckFacts } from './facts.js';
import { FEWEST_SHOWN, type NamedPair } from './report.js';

/** The checked works of a school × subject. */
export interface Pair {
  readonly school: string;
  readonly subject: string;
  readonly works: readonly RecheckedWork[];
}

/**
 * The pairs whose significant differences point one way: the exact sign test of every pair that is large enough, corrected by Holm
 * (1979). Legitimate differences name nobody. If nobody is biased, the chance that anybody is named is at most 1 − confidence,
 * however many pairs there are; of an enlarged sample, however often and for whatever reason it was enlarged.
 */
export function namedPairs(pairs: readonly Pair[], facts: RecheckFacts): readonly NamedPair[] {
  const { rule, confidencePercent } = facts;
  const pOf = isEnlarged(facts) ? sequentialTwoSided : exactTwoSided;
  const tested = pairs.flatMap(({ school, subject, works }) => {
    const outcomes = works.flatMap(({ original, decision }) => (decision === null ? [] : [outcomeOf(original, decision, rule)]));
    const raised = outcomes.filter((outcome) => outcome === 'raised').length;
    const lowered = outcomes.filter((outcome) => outcome === 'lowered').length;
    const direction: NamedPair['direction'] = raised > lowered ? 'raised' : 'lowered';
    return outcomes.length < FEWEST_SHOWN ? [] : [{ school, subject, direction, p: pOf(raised, lowered) }];
  });
  const risk = toNumber(complement(percent(confidencePercent)));
  const untested = isEnlarged(facts) ? pairsInFrame(facts) - tested.length : 0;
  const adjusted = holm([...tested.map(({ p }) => p), ...Array.from({ length: untested }, () => 1)]);
  return tested
    .map(({ school, subject, direction }, i) => ({ school, subject, direction, adjustedP: adjusted[i]! }))
    .filter(({ adjustedP }) => adjustedP <= risk)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Of an enlarged sample every pair counts from the beginning, as any may yet be large enough to be tested. */
function pairsInFrame({ strata }: RecheckFacts): number {
  return new Set(Object.values(strata).map(({ school, subject }) => JSON.stringify([school, subject]))).size;
}

/** Holm's step-down adjustment: the chance of any false rejection among all stays below the level. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).toSorted((a, b) => values[a]! - values[b]!);
  const adjusted = values.slice();
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, (values.length - rank) * values[at]!));
    adjusted[at] = least;
  });
  return adjusted;
}

/** Named pairs stand in the order of their names: the report ranks nobody. */
function key({ school, subject }: NamedPair): string {
  return `${school}\t${subject}`;
}
