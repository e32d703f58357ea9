import { describe, expect, it } from '@jest/globals';
import {
  complement,
  divided,
  exactLarger,
  holm,
  percent,
  recheckReport,
  upperErrors,
  type RecheckedWork,
  type RecheckFacts,
} from '../../../src/engine/index.js';

const MARKS = [0, 4, 8, 12];
const markOf = (total: number) => 2 + MARKS.filter((least, i) => i > 0 && total >= least).length;
const paper = (total: number) => ({ points: { '1': Math.min(total, 3), '2': Math.max(0, total - 3) }, total, mark: markOf(total) });

let serial = 0;
const work = (given: number, decided: number | null, more: Partial<RecheckedWork> = {}): RecheckedWork => ({
  id: `w-${serial++}`,
  school: 'edu000001',
  subject: 'mathematics',
  grade: 5,
  stratum: 'edu000001/mathematics',
  original: paper(given),
  checks: decided === null ? [] : [{ expert: 'E1', ...paper(decided) }],
  decision: decided === null ? null : paper(decided),
  isMissing: decided === null,
  ...more,
});

const facts = (works: readonly RecheckedWork[], more: Partial<RecheckFacts> = {}): RecheckFacts => ({
  draw: { number: 7, title: 'R4', planSha256: 'a'.repeat(64), resultSha256: 'b'.repeat(64), extensions: 0 },
  rule: { tolerancePoints: 1, countsMarkChange: true },
  confidencePercent: 95,
  strata: ['edu000001', 'edu000002'].map((school) => ({
    stratum: `${school}/mathematics`,
    school,
    subject: 'mathematics',
    works: 60,
  })),
  works,
  extras: [],
  controls: [],
  anchors: [],
  ...more,
});

const repeated = (count: number, make: (i: number) => RecheckedWork) => Array.from({ length: count }, (_, i) => make(i));

describe('a report of a recheck', () => {
  it('says whether control works show the commission to be strict, generous or neither, and that nothing is known without them', () => {
    const severityOf = (...errors: readonly number[]) => {
      const controls = errors.map((error) => ({ expert: 'E1', known: 9, given: 9 + error }));
      return recheckReport(facts([], { controls })).commission.severity;
    };
    expect(severityOf()).toEqual({ kind: 'unmeasured' });
    expect(severityOf(-1, 1, 1, -1, 1)).toMatchObject({ kind: 'even', meanError: 1 / 5 });
    expect(severityOf(-1, 0)).toEqual({ kind: 'strict', meanError: -0.5 });
    expect(severityOf(2, 0)).toEqual({ kind: 'generous', meanError: 1 });
  });

  it('names the subjects and grades whose works all come from one school, whatever was made of them', () => {
    const works = [work(9, 9, { grade: 4 }), work(9, null, { grade: 5 }), work(9, 9, { grade: 5 })];
    const extras = [work(9, 9, { grade: 4, school: 'edu000002' })];
    expect(recheckReport(facts(works, { extras })).recognisable).toEqual([
      { school: 'edu000001', subject: 'mathematics', grade: 5, works: 2 },
    ]);
  });

  it('counts what was agreed, raised and lowered; a legitimate difference is agreed', () => {
    const works = [...repeated(8, () => work(9, 9)), work(10, 9), work(12, 11), work(9, 5), work(5, 9)];
    const { figures } = recheckReport(facts(works)).groups[0]!;
    expect(figures).toMatchObject({ agreed: 9, raised: 2, lowered: 1, largestDifference: 4 });
    expect(figures!.meanDifference).toBeCloseTo(2 / 12, 10);
    expect(figures!.matrix.flat().reduce((sum, n) => sum + n, 0)).toBe(12);
    expect(figures!.matrix[3]![2]).toBe(1);
  });

  it('shows no figures of fewer than ten checked works', () => {
    const { groups, municipality } = recheckReport(facts(repeated(9, () => work(9, 5))));
    expect(groups).toMatchObject([{ checked: 9, figures: null }]);
    expect(municipality.figures).toBeNull();
  });

  it('bounds the errors as found and in the worst case, a work that is missing counting as mis-marked', () => {
    const works = [...repeated(18, () => work(9, 9)), work(12, 9), work(9, null)];
    const { bounds } = recheckReport(facts(works)).groups[0]!.figures!;
    const risk = complement(percent(95));
    expect(bounds.asFound).toMatchObject({ works: 59, checked: 19, found: 1 });
    expect(bounds.asFound.atMost).toBe(upperErrors({ works: 59, sample: 19, found: 1 }, risk));
    expect(bounds.worstCase).toMatchObject({ works: 60, checked: 20, found: 2 });
    expect(bounds.worstCase.atMost).toBe(upperErrors({ works: 60, sample: 20, found: 2 }, risk));
  });

  it('adds the bounds of strata, each at its part of the risk', () => {
    const other = { school: 'edu000002', stratum: 'edu000002/mathematics' };
    const works = [...repeated(10, () => work(9, 9)), ...repeated(10, () => work(9, 9, other))];
    const { municipality } = recheckReport(facts(works));
    const half = divided(complement(percent(95)), 2n);
    expect(municipality.figures!.bounds.asFound.atMost).toBe(2 * upperErrors({ works: 60, sample: 10, found: 0 }, half));
  });

  it('judges a school by its own part of a stratum that several schools share, and the municipality by the whole', () => {
    const stratum = 'group-1 mathematics';
    const strata = ['edu000001', 'edu000002'].map((school) => ({ stratum, school, subject: 'mathematics', works: 60 }));
    const works = [
      ...repeated(10, () => work(9, 9, { stratum })),
      ...repeated(12, () => work(9, 9, { stratum, school: 'edu000002' })),
    ];
    const { groups, municipality } = recheckReport(facts(works, { strata }));
    const risk = complement(percent(95));
    const most = (all: number, sample: number) => upperErrors({ works: all, sample, found: 0 }, risk);
    expect(groups.map(({ figures }) => figures!.bounds.asFound.atMost)).toEqual([most(60, 10), most(60, 12)]);
    expect(municipality.figures!.bounds.asFound).toMatchObject({ works: 120, checked: 22, atMost: most(120, 22) });
  });

  it('keeps works that were not drawn out of all inference, and tells them apart', () => {
    const sample = repeated(12, () => work(9, 9));
    const extras = repeated(12, () => work(12, 4));
    const report = recheckReport(facts(sample, { extras }));
    const { recognisable } = report;
    expect({ ...report, extras: null }).toEqual({ ...recheckReport(facts(sample)), recognisable });
    expect(report.extras).toMatchObject({ sampled: 12, checked: 12, figures: { raised: 12 } });
  });

  it('says nothing of a stratum that nothing was drawn from', () => {
    const { bounds } = recheckReport(facts(repeated(12, () => work(9, 9)))).municipality.figures!;
    expect(bounds.asFound).toMatchObject({ works: 120, checked: 12 });
    expect(bounds.asFound.atMost).toBeGreaterThan(60);
  });

  it('names a pair whose differences point one way, and none whose do not', () => {
    const fair = { school: 'edu000002', stratum: 'edu000002/mathematics' };
    const works = [...repeated(14, () => work(11, 9)), ...repeated(14, (i) => work(9, 9 + (i % 2 === 0 ? 1 : -1), fair))];
    expect(recheckReport(facts(works)).named).toMatchObject([{ school: 'edu000001', direction: 'raised' }]);
  });

  it('names nobody for what a strict commission does to all schools, but whoever stands out from the others', () => {
    const raisedIn = (school: string, count: number) =>
      repeated(30, (i) => work(i < count ? 11 : 9, 9, { school, stratum: `${school}/mathematics` }));
    const namedWith = (first: number, other: number, errors: readonly number[], extensions = 0) => {
      const controls = errors.map((error) => ({ expert: 'E1', known: 9, given: 9 + error }));
      const sample = facts([...raisedIn('edu000001', first), ...raisedIn('edu000002', other)], { controls });
      return recheckReport({ ...sample, draw: { ...sample.draw!, extensions } }).named.map(({ school }) => school);
    };
    expect(namedWith(12, 10, [0, 0])).toEqual(['edu000001', 'edu000002']);
    expect(namedWith(12, 10, [-1, 0])).toEqual([]);
    expect(namedWith(12, 10, [1, 1])).toEqual(['edu000001', 'edu000002']);
    expect(namedWith(28, 10, [-1, 0])).toEqual(['edu000001']);
    expect(namedWith(28, 10, [-1, 0], 1)).toEqual([]);
  });

  it('computes the exact test of Fisher, doubled', () => {
    // 3 of 4 against 1 of 4, Fisher's tea: 17/70 on one side.
    expect(exactLarger({ of: 4, count: 3 }, { of: 4, count: 1 })).toBeCloseTo(34 / 70, 12);
    expect(exactLarger({ of: 4, count: 0 }, { of: 4, count: 0 })).toBe(1);
  });

  it('corrects for the number of pairs as Holm does', () => {
    [0.03, 0.06, 0.06, 0.02].forEach((p, i) => expect(holm([0.01, 0.04, 0.03, 0.005])[i]).toBeCloseTo(p, 12));
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });

  it('draws a funnel whose exact limits narrow with the number of works', () => {
    const fair = { school: 'edu000002', stratum: 'edu000002/mathematics' };
    const works = [
      ...repeated(40, (i) => work(i % 4 === 0 ? 13 : 9, 9)),
      ...repeated(12, (i) => work(i % 4 === 0 ? 13 : 9, 9, fair)),
    ];
    const { funnel } = recheckReport(facts(works));
    const [small, large] = funnel.limits;
    expect(funnel.centre).toBe(0.25);
    expect([small!.checked, large!.checked]).toEqual([12, 40]);
    expect(small!.outer[1] - small!.outer[0]).toBeGreaterThan(large!.outer[1] - large!.outer[0]);
    for (const { inner, outer } of funnel.limits) expect(outer[0] <= inner[0] && inner[1] <= outer[1]).toBe(true);
  });

  it('lists tasks by how often school and commission differ, X being no points', () => {
    const works = repeated(10, (i) => {
      const original = { points: { '1': 'X' as const, '2': 2, '3': 1 }, total: 3, mark: 2 };
      const decision = { points: { '1': 0, '2': i < 3 ? 2 : 1, '3': i < 9 ? 1 : 0 }, total: 3, mark: 2 };
      return work(3, 3, { original, decision });
    });
    expect(recheckReport(facts(works)).groups[0]!.figures!.tasks).toMatchObject([
      { task: '2', differing: 7, meanDifference: 0.7 },
      { task: '3', differing: 1 },
    ]);
  });

  it('measures the commission by second checks, control works and anchors', () => {
    const works = repeated(12, (i) =>
      work(9, 9, {
        checks: [6 + i, 6 + i + (i % 3 === 0 ? 1 : 0), ...(i === 0 ? [7] : [])].map((total, e) => ({
          expert: `E${e}`,
          ...paper(total),
        })),
      }),
    );
    const controls = [
      { expert: 'E1', known: 9, given: 10 },
      { expert: 'E1', known: 5, given: 5 },
    ];
    const anchors = [
      { id: 'a', totals: { E1: 5, E2: 5 } },
      { id: 'b', totals: { E1: 9, E2: 8 } },
    ];
    const { commission } = recheckReport(facts(works, { controls, anchors }));
    expect(commission).toMatchObject({ doubleChecked: 12, arbitrated: 1, anchorWorks: 2 });
    expect(commission.icc21).toBeGreaterThan(0.9);
    expect(commission.experts).toEqual([{ expert: 'E1', works: 2, exact: 1, meanError: 0.5, meanAbsoluteError: 0.5 }]);
    expect(commission.anchorAlpha).toBeGreaterThan(0.9);
  });

  it('says nothing of nothing', () => {
    expect(recheckReport(facts([]))).toMatchObject({ groups: [], named: [], municipality: { checked: 0, figures: null } });
  });
});
