import { choose, smallest } from './hypergeometric.js';
import { discoverySize } from './discovery.js';
import { atMost, complement, type Rational } from './rational.js';

/** Cumulative sample sizes after stage 0, 1, 2 … where stage k accepts when at most k errors were found so far. */
export type Ladder = readonly number[];

/** The ladder that people read off the one-shot table, enlarging after each error: its true risk exceeds the stated one. */
export function naiveLadder(works: number, errors: number, confidence: Rational, stages: number): Ladder | null {
  const sizes = Array.from({ length: stages }, (_, tolerated) => discoverySize(works, errors, confidence, tolerated));
  return sizes.some((size) => size === null) ? null : (sizes as number[]);
}

/** The exact chance that each stage of the ladder accepts although `errors` of `works` are mis-marked. */
export function ladderRisks(works: number, errors: number, ladder: Ladder): Rational[] {
  const denominator = choose(works, errors);
  let surviving = new Map<number, bigint>([[0, 1n]]);
  let drawn = 0;
  return ladder.map((size, stage) => {
    const spread = spreadErrors(surviving, size - drawn, Math.min(errors, ladder.length - 1));
    drawn = size;
    let accepted = 0n;
    surviving = new Map();
    for (const [found, ways] of spread) {
      const rest = choose(works - size, errors - found);
      if (found <= stage) accepted += ways * rest;
      else surviving.set(found, ways);
    }
    return { numerator: accepted, denominator };
  });
}

/** The ladder whose exact cumulative risk after stage k stays at most risk·(k+1)/stages: the smallest size at each stage. */
export function correctedLadder(works: number, errors: number, confidence: Rational, stages: number): Ladder | null {
  const risk = complement(confidence);
  const ladder: number[] = [];
  for (let stage = 0; stage < stages; stage++) {
    const allowed = { numerator: risk.numerator * BigInt(stage + 1), denominator: risk.denominator * BigInt(stages) };
    const holds = (size: number) => atMost(total(ladderRisks(works, errors, [...ladder, size])), allowed);
    const size = smallest((ladder.at(-1) ?? 0) + 1, works, holds);
    if (size === null) return null;
    ladder.push(size);
  }
  return ladder;
}

/** The sum of risks over one common denominator. */
export function total(risks: readonly Rational[]): Rational {
  return { numerator: risks.reduce((sum, risk) => sum + risk.numerator, 0n), denominator: risks[0]?.denominator ?? 1n };
}

/** Ways to place errors among `more` further positions, by errors found so far; more than `most` can never be accepted. */
function spreadErrors(ways: ReadonlyMap<number, bigint>, more: number, most: number): Map<number, bigint> {
  const spread = new Map<number, bigint>();
  for (const [found, count] of ways)
    for (let extra = 0; extra <= Math.min(more, most - found); extra++)
      spread.set(found + extra, (spread.get(found + extra) ?? 0n) + count * choose(more, extra));
  return spread;
}
