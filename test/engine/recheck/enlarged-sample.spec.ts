import { describe, expect, it } from '@jest/globals';
import { lowerErrors, percent, recheckReport, sequentialErrors, upperErrors, type Rational } from '../../../src/engine/index.js';
import { exactTwoSided, sequentialTwoSided } from '../../../src/engine/recheck/statistics/exact-sign.js';
import { reportFacts } from '../../support/recheck-report.js';

const RISK = percent(5);

type Bounds = (finding: { works: number; sample: number; found: number }, risk: Rational) => { least: number; most: number };

const fixed: Bounds = (finding, risk) => ({ least: lowerErrors(finding, risk), most: upperErrors(finding, risk) });

/** The exact chance that looking after every work excludes the true number of errors at some time. */
function everWrong(bounds: Bounds, works: number, errors: number): number {
  let open = new Map([[0, 1]]);
  let wrong = 0;
  for (let sample = 1; sample <= works; sample++) {
    const next = new Map<number, number>();
    for (const [found, chance] of open) {
      const bad = (errors - found) / (works - sample + 1);
      for (const [more, share] of [
        [1, bad],
        [0, 1 - bad],
      ] as const) {
        if (share <= 0) continue;
        const { least, most } = bounds({ works, sample, found: found + more }, RISK);
        if (errors < least || errors > most) wrong += chance * share;
        else next.set(found + more, (next.get(found + more) ?? 0) + chance * share);
      }
    }
    open = next;
  }
  return wrong;
}

/** The exact chance that a fair coin, looked at after every throw, ever gets a p of at most 5 %. */
function everUnfair(pOf: (a: number, b: number) => number, throws: number): number {
  let open = new Map([[0, 1]]);
  let named = 0;
  for (let n = 1; n <= throws; n++) {
    const next = new Map<number, number>();
    for (const [heads, chance] of open)
      for (const a of [heads, heads + 1]) {
        if (pOf(a, n - a) <= 0.05) named += chance / 2;
        else next.set(a, (next.get(a) ?? 0) + chance / 2);
      }
    open = next;
  }
  return named;
}

describe('a sample that is enlarged because of what was found', () => {
  it('keeps the confidence of its bounds although they are looked at after every work; fixed bounds do not', () => {
    const all = Array.from({ length: 25 }, (_, errors) => errors);
    expect(Math.max(...all.map((errors) => everWrong(sequentialErrors, 24, errors)))).toBeLessThanOrEqual(0.05);
    expect(Math.max(...all.map((errors) => everWrong(fixed, 24, errors)))).toBeGreaterThan(0.1);
  });

  it('has bounds around what was found, and none before anything was looked at', () => {
    expect(sequentialErrors({ works: 60, sample: 0, found: 0 }, RISK)).toEqual({ least: 0, most: 60 });
    expect(sequentialErrors({ works: 60, sample: 60, found: 7 }, RISK)).toEqual({ least: 7, most: 7 });
    const { least, most } = sequentialErrors({ works: 60, sample: 20, found: 4 }, RISK);
    expect([least < 12, most > 12]).toEqual([true, true]);
    expect(most).toBeGreaterThanOrEqual(upperErrors({ works: 60, sample: 20, found: 4 }, RISK));
  });

  it('names a fair school with at most the risk although every further work is looked at; the fixed test does not', () => {
    expect(everUnfair(sequentialTwoSided, 120)).toBeLessThanOrEqual(0.05);
    expect(everUnfair(exactTwoSided, 120)).toBeGreaterThan(0.1);
  });

  it('is reported with wider bounds, still naming what is plain', () => {
    const facts = reportFacts();
    const once = recheckReport(facts);
    const enlarged = recheckReport({ ...facts, draw: { ...facts.draw!, extensions: 1 } });
    expect(enlarged.municipality.figures!.bounds.asFound.atMost).toBeGreaterThan(once.municipality.figures!.bounds.asFound.atMost);
    expect(enlarged.named).toMatchObject([{ school: 'edu000001', subject: 'mathematics', direction: 'raised' }]);
    expect(enlarged.named[0]!.adjustedP).toBeGreaterThan(once.named[0]!.adjustedP);
  });
});
