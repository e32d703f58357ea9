import { describe, expect, it } from '@jest/globals';
import {
  boundaryJump,
  cohortDrop,
  identicalVectors,
  journalMismatch,
  noLowMarks,
  persistence,
  recheckGap,
  shiftUp,
  taskInversion,
  varianceCollapse,
} from '../../../src/engine/index.js';
import { pupil, reference, times } from '../../support/marker-builders.js';

const GUARDED = { outcome: 'guarded', p: null, figures: {} };

describe('M1, the boundary jump', () => {
  // At 5: (16 − 0)/√16 = 4; the reference jumps (9 − 1)/√10 among 100, so (9 − 1)/√10 · √(50/100) among 50.
  const scores = times([5, 16], [10, 17], [15, 17]);

  it('is the jump less that of the reference at the same size', () => {
    const flat = reference({ counts: [0, 0, 0, 0, 1, 9, 0, 0, 0, 5, 5, 0, 0, 0, 5, 5] });
    const { figures } = boundaryJump(scores, [5, 10, 15], flat);
    expect(figures['z3']).toBeCloseTo(4 - (8 / Math.sqrt(10)) * Math.sqrt(0.5), 12);
    expect(figures['z4']).toBeCloseTo(Math.sqrt(17), 12);
  });

  it('flags one jump of 2.58 or two of 2, and says that 20 to 49 pupils are approximate', () => {
    const one = times([5, 7], [2, 43]);
    expect(boundaryJump(one, [5, 10, 15], reference())).toMatchObject({
      outcome: 'flagged',
      isApproximate: false,
      figures: { z4: 0, z5: 0, n: 50 },
    });
    const two = times([5, 4], [10, 4], [2, 12]);
    expect(boundaryJump(two, [5, 10, 15], reference())).toMatchObject({
      outcome: 'flagged',
      isApproximate: true,
      figures: { z3: 2, z4: 2 },
    });
    const less = times([5, 6], [10, 3], [2, 12]);
    expect(boundaryJump(less, [5, 10, 15], reference()).outcome).toBe('clear');
  });

  it('is not computed below 20 pupils', () => {
    expect(boundaryJump(times([5, 19]), [5, 10, 15], reference())).toMatchObject(GUARDED);
  });
});

describe('M2, the shift up', () => {
  it('needs both a far mean and a certain one', () => {
    expect(shiftUp(times([12, 36]), reference())).toMatchObject({ outcome: 'flagged', figures: { z: 3, d: 0.5 } });
    expect(shiftUp(times([12, 25]), reference())).toMatchObject({ outcome: 'clear', figures: { z: 2.5, d: 0.5 } });
    expect(shiftUp(times([11, 400]), reference())).toMatchObject({ outcome: 'clear', figures: { z: 5, d: 0.25 } });
    expect(shiftUp(times([12, 36]), reference()).p).toBeCloseTo(0.00134989803, 10);
    expect(shiftUp(times([20, 19]), reference())).toMatchObject(GUARDED);
  });
});

describe('M3, no low marks', () => {
  it('has the exact binomial chance of so few', () => {
    expect(noLowMarks(times([3, 50]), reference()).p).toBeCloseTo(0.9 ** 50, 14);
    expect(noLowMarks(times([3, 50]), reference()).outcome).toBe('flagged');
    expect(noLowMarks(times([2, 1], [3, 49]), reference()).p).toBeCloseTo(0.9 ** 50 + 5 * 0.9 ** 49, 14);
    expect(noLowMarks(times([2, 1], [3, 49]), reference()).outcome).toBe('clear');
    expect(noLowMarks(times([3, 49]), reference())).toMatchObject(GUARDED);
  });
});

describe('M4, the collapse of the spread', () => {
  it('compares the variance with the lower tail of χ²', () => {
    // s² = 4 · 10 · 11 / 21 / 20 = 22/21, and χ² of 20 degrees has the closed form 1 − e^(−h) Σ hⁱ/i!, i < 10, h = 10 s²/σ².
    const alike = varianceCollapse(times([9, 10], [11, 11]), reference());
    const ratio = 22 / 21 / 16;
    let [term, sum] = [1, 1];
    for (let i = 1; i < 10; i += 1) sum += term *= (10 * ratio) / i;
    expect(alike.outcome).toBe('flagged');
    expect(alike.figures['spread']).toBeCloseTo(Math.sqrt(ratio), 12);
    expect(alike.p).toBeCloseTo(1 - Math.exp(-10 * ratio) * sum, 12);
    expect(varianceCollapse(times([6, 10], [14, 11]), reference()).outcome).toBe('clear');
    expect(varianceCollapse(times([9, 19]), reference())).toMatchObject(GUARDED);
  });
});

describe('M5, the mismatch with the journal', () => {
  const pairs = (...groups: readonly (readonly [mark: number, journal: number, count: number])[]) =>
    groups.flatMap(([mark, journal, count]) => Array.from({ length: count }, () => pupil({ mark, journal })));

  it('flags twice the reference and at least a tenth', () => {
    const finding = journalMismatch(pairs([5, 3, 2], [2, 3, 4], [4, 4, 14]), reference({ confirmedShare: 0.9 }));
    expect(finding).toMatchObject({
      outcome: 'flagged',
      figures: { mismatch: 0.1, lowered: 0.2, raised: 0.1, confirmed: 0.7, pairs: 20 },
    });
    expect(finding.p).toBeCloseTo(2 * (1 - 0.95 ** 20 - 20 * 0.05 * 0.95 ** 19), 12);
    expect(journalMismatch(pairs([5, 3, 1], [4, 4, 19]), reference({ confirmedShare: 0.76 })).outcome).toBe('clear');
  });

  it('flags agreement that is too perfect only where the reference has none', () => {
    const perfect = pairs([4, 4, 20]);
    expect(journalMismatch(perfect, reference()).outcome).toBe('flagged');
    expect(journalMismatch(perfect, reference()).p).toBeCloseTo(2 * 0.6 ** 20, 14);
    expect(journalMismatch(perfect, reference({ confirmedShare: 0.76 })).outcome).toBe('clear');
  });

  it('is not computed below 20 pairs', () => {
    expect(journalMismatch([...pairs([4, 4, 19]), pupil()], reference())).toMatchObject(GUARDED);
  });
});

describe('M6, the inversion of tasks', () => {
  const expected = [0.9, 0.8, 0.7, 0.65, 0.5, 0.4, 0.2, 0.1];

  it('is Spearman’s ρ and the number of hard tasks solved better than easy ones', () => {
    expect(taskInversion(20, expected, expected)).toMatchObject({ outcome: 'clear', figures: { rho: 1, inversions: 0 } });
    const swapped = [0.9, 0.8, 0.7, 0.1, 0.5, 0.4, 0.2, 0.65];
    // Ranks 4 and 8 change places: ρ = 1 − 6 · (2 · 4²) / (8 · 63); 0.65 and 0.2 lie above 0.1.
    const { outcome, figures } = taskInversion(20, swapped, expected);
    expect(outcome).toBe('flagged');
    expect(figures['rho']).toBeCloseTo(1 - 192 / 504, 12);
    expect(figures['inversions']).toBe(2);
  });

  it('needs 20 pupils and 8 tasks', () => {
    expect(taskInversion(19, expected, expected)).toMatchObject(GUARDED);
    expect(taskInversion(20, expected.slice(1), expected.slice(1))).toMatchObject(GUARDED);
  });
});

describe('M7, the drop of a cohort', () => {
  it('is the difference of two standings of at least 20 pupils', () => {
    expect(cohortDrop({ d: 0.5, n: 50 }, { d: -0.25, n: 50 })).toMatchObject({ outcome: 'flagged', figures: { drop: 0.75 } });
    expect(cohortDrop({ d: 0.5, n: 50 }, { d: -0.25, n: 50 }).p).toBeCloseTo(0.0000884172852, 10);
    expect(cohortDrop({ d: 0.5, n: 50 }, { d: 0, n: 50 }).outcome).toBe('clear');
    expect(cohortDrop({ d: 2, n: 20 }, { d: 0, n: 19 })).toMatchObject(GUARDED);
  });
});

describe('M8, identical works', () => {
  const different = Array.from({ length: 16 }, (_, code) => Array.from({ length: 12 }, (__, task) => (code >> (task % 4)) & 1));

  it('counts pairs, partial points included, and is the same for the same seed', () => {
    const copied = [...different, ...Array.from({ length: 5 }, () => [2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1])];
    const finding = identicalVectors(copied, 1);
    expect(finding).toMatchObject({ outcome: 'flagged', figures: { pairs: 10, n: 21 } });
    expect(identicalVectors(copied, 1)).toEqual(finding);
  });

  it('is clear where all did all, or nobody agrees, and needs 15 pupils', () => {
    const all = Array.from({ length: 15 }, () => [1, 1, 2]);
    expect(identicalVectors(all, 1)).toMatchObject({ outcome: 'clear', p: 1, figures: { pairs: 105, expected: 105 } });
    expect(identicalVectors(different, 1)).toMatchObject({ outcome: 'clear', figures: { pairs: 0 } });
    expect(identicalVectors(all.slice(1), 1)).toMatchObject(GUARDED);
  });
});

describe('M9, the gap to the recheck', () => {
  const works = (...gaps: readonly number[]) => gaps.map((gap) => ({ school: 10 + gap, recheck: 10 }));

  it('needs a point on average and the sign test', () => {
    const finding = recheckGap(works(2, 2, 2, 1, 1, 1, 1, 1, 0, 0));
    expect(finding).toMatchObject({ outcome: 'flagged', figures: { gap: 1.1, higher: 8, lower: 0, works: 10 } });
    expect(finding.p).toBe(2 / 256);
    expect(recheckGap(works(1, 1, 1, 1, 1, 1, 1, 1, 0, 0)).outcome).toBe('clear');
    expect(recheckGap(works(9, 9, 9, 0, 0, 0, 0, 0, 0, 0))).toMatchObject({ outcome: 'clear', p: 0.25 });
    expect(recheckGap(works(2, 2, 2, 2, 2, 2, 2, 2, 2))).toMatchObject(GUARDED);
  });
});

describe('M10, persistence', () => {
  it('is two of the last three years', () => {
    expect(persistence([2024, 2026], 2026)).toMatchObject({ outcome: 'flagged', figures: { years: 2 } });
    expect(persistence([2023, 2026, 2026], 2026)).toMatchObject({ outcome: 'clear', figures: { years: 1 } });
  });
});
