import { complement, type Rational } from './rational.js';

/** A staged question in one stratum: is the number of mis-marked works below `rejectable`? `hoped` is what a good school would have. */
export interface SequentialQuestion {
  readonly works: number;
  readonly rejectable: number;
  readonly hoped: number;
  readonly confidence: Rational;
}

/**
 * Whether the question is settled ("fewer than `rejectable`") after `found` errors in `checked` works, looked at after every work:
 * LR = [hoped]_x [N−hoped]_(n−x) / ([rejectable]_x [N−rejectable]_(n−x)) ≥ 1/α with falling factorials, in exact integers (Ville).
 */
export function isSettled(question: SequentialQuestion, checked: number, found: number): boolean {
  return settles(question, likelihoods(question, checked, found));
}

/** The first number of checked works at which `found` errors still settle the question; null when they never do. */
export function settledAt(question: SequentialQuestion, found: number): number | null {
  let pair = likelihoods(question, found, found);
  for (let checked = found; checked <= question.works; checked++) {
    if (settles(question, pair)) return checked;
    pair = afterGoodWork(question, pair, checked - found);
  }
  return null;
}

/** Ordered likelihoods of what was seen if `hoped` and if `rejectable` works are mis-marked, up to one common factor. */
interface Likelihoods {
  readonly hoped: bigint;
  readonly rejectable: bigint;
}

function likelihoods({ works, hoped, rejectable }: SequentialQuestion, checked: number, found: number): Likelihoods {
  const of = (errors: number) => falling(errors, found) * falling(works - errors, checked - found);
  return { hoped: of(hoped), rejectable: of(rejectable) };
}

function afterGoodWork({ works, hoped, rejectable }: SequentialQuestion, pair: Likelihoods, good: number): Likelihoods {
  const left = (errors: number) => BigInt(Math.max(0, works - errors - good));
  return { hoped: pair.hoped * left(hoped), rejectable: pair.rejectable * left(rejectable) };
}

function settles({ confidence }: SequentialQuestion, pair: Likelihoods): boolean {
  const risk = complement(confidence);
  return pair.hoped > 0n && pair.hoped * risk.numerator >= pair.rejectable * risk.denominator;
}

function falling(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 0; i < k; i++) value *= BigInt(Math.max(0, n - i));
  return value;
}
