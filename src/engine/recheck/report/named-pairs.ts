import { complement, percent, toNumber } from '../planner/rational.js';
import { exactLarger } from '../statistics/exact-fisher.js';
import { exactTwoSided, sequentialTwoSided } from '../statistics/exact-sign.js';
import { severityOf } from './commission-figures.js';
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
 * however many pairs there are; of an enlarged sample, however often and for whatever reason it was enlarged. Where control works show
 * the commission to be strict or generous, what it does to all schools names none: a pair must also stand out from the others.
 */
export function namedPairs(pairs: readonly Pair[], facts: RecheckFacts): readonly NamedPair[] {
  const { confidencePercent } = facts;
  const pOf = isEnlarged(facts) ? sequentialTwoSided : exactTwoSided;
  const blamed = BLAMED_ON_COMMISSION[severityOf(facts.controls).kind];
  const all = pairs.map((pair) => differing(pair, facts));
  const tested = all
    .filter(({ checked }) => checked >= FEWEST_SHOWN)
    .map((pair) => {
      const p = pOf(pair.raised, pair.lowered);
      return { ...pair, p: pair.direction === blamed ? Math.max(p, standingOut(pair, all, isEnlarged(facts))) : p };
    });
  const risk = toNumber(complement(percent(confidencePercent)));
  const untested = isEnlarged(facts) ? pairsInFrame(facts) - tested.length : 0;
  const adjusted = holm([...tested.map(({ p }) => p), ...Array.from({ length: untested }, () => 1)]);
  return tested
    .map(({ school, subject, direction }, i) => ({ school, subject, direction, adjustedP: adjusted[i]! }))
    .filter(({ adjustedP }) => adjustedP <= risk)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The direction in which a commission of such severity shifts every school. */
const BLAMED_ON_COMMISSION = { strict: 'raised', generous: 'lowered', even: null, unmeasured: null } as const;

/** How the checked works of a pair came out. */
interface Differing extends Pick<NamedPair, 'school' | 'subject' | 'direction'> {
  readonly checked: number;
  readonly raised: number;
  readonly lowered: number;
}

function differing({ school, subject, works }: Pair, { rule }: RecheckFacts): Differing {
  const outcomes = works.flatMap(({ original, decision }) => (decision === null ? [] : [outcomeOf(original, decision, rule)]));
  const raised = outcomes.filter((outcome) => outcome === 'raised').length;
  const lowered = outcomes.filter((outcome) => outcome === 'lowered').length;
  return { school, subject, direction: raised > lowered ? 'raised' : 'lowered', checked: outcomes.length, raised, lowered };
}

/** By how much a pair differs more often than its subject elsewhere; of an enlarged sample no such test holds whenever one stops. */
function standingOut({ school, subject, direction, ...own }: Differing, all: readonly Differing[], enlarged: boolean): number {
  if (enlarged) return 1;
  const others = all.filter((pair) => pair.subject === subject && pair.school !== school);
  const total = (field: 'checked' | 'raised' | 'lowered') => others.reduce((sum, pair) => sum + pair[field], 0);
  return exactLarger({ of: own.checked, count: own[direction] }, { of: total('checked'), count: total(direction) });
}

/** Of an enlarged sample every pair counts from the beginning, as any may yet be large enough to be tested. */
function pairsInFrame({ strata }: RecheckFacts): number {
  return new Set(strata.map(({ school, subject }) => JSON.stringify([school, subject]))).size;
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
