/** An exact fraction with a positive denominator; not reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/** The exact value of a percentage as a person writes it: `percent(99.5)` is 995/1000. */
export function percent(value: number): Rational {
  const match = DECIMAL.exec(String(value));
  if (match === null) throw new RangeError(`${value} is not a plain percentage`);
  const [, whole = '', decimals = ''] = match;
  return { numerator: BigInt(whole + decimals), denominator: 100n * 10n ** BigInt(decimals.length) };
}

/** 1 − r. */
export function complement(r: Rational): Rational {
  return { numerator: r.denominator - r.numerator, denominator: r.denominator };
}

/** r / k. */
export function divided(r: Rational, k: bigint): Rational {
  return { numerator: r.numerator, denominator: r.denominator * k };
}

/** a ≤ b, exactly. */
export function atMost(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

/** a + b. */
export function sum(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator };
}

/** ⌈r·n⌉. */
export function ceilOf(r: Rational, n: number): number {
  return Number((r.numerator * BigInt(n) + r.denominator - 1n) / r.denominator);
}

/** ⌊r·n⌋. */
export function floorOf(r: Rational, n: number): number {
  return Number((r.numerator * BigInt(n)) / r.denominator);
}

const SIGNIFICANT = 18;

/** The nearest printable value, for showing only: comparisons stay exact. */
export function toNumber({ numerator, denominator }: Rational): number {
  const scale = Math.max(0, denominator.toString().length - numerator.toString().length) + SIGNIFICANT;
  return Number(`${(numerator * 10n ** BigInt(scale)) / denominator}e-${scale}`);
}
