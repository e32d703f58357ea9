import { describe, expect, it } from '@jest/globals';
import {
  alphaRisks,
  bettingRisks,
  complement,
  isSettled,
  kaplanKolmogorovRisks,
  kaplanWaldRisks,
  percent,
  type SequentialRisks,
} from '../../../src/engine/index.js';
import { readVectors } from './vectors.js';

interface Course {
  p: number;
  p_history: number[];
  first_n_with_p_le_0_05: number | null;
}

interface SequentialCase {
  name: string;
  N: number;
  null_mean_t: number;
  x: number[];
  alpha_mart_fixed_eta: Course;
  betting_mart_fixed_bet: Course;
  kaplan_wald: Course;
  kaplan_kolmogorov: Course;
}

const { cases } = readVectors('sequential_tests.json') as { cases: SequentialCase[] };

function expectCourse(risks: SequentialRisks, course: Course): void {
  expect(risks.length).toBe(course.p_history.length);
  course.p_history.forEach((p, i) => expect(risks[i]! / p).toBeCloseTo(1, 9));
  expect(Math.min(1, ...risks) / course.p).toBeCloseTo(1, 9);
  const first = risks.findIndex((p) => p <= 0.05);
  expect(first < 0 ? null : first + 1).toBe(course.first_n_with_p_le_0_05);
}

describe('sequential tests', () => {
  it.each(cases)('run as published, work after work: $name', ({ N: works, null_mean_t: nullMean, x, ...courses }) => {
    const sample = { works, nullMean, confirmed: x };
    expectCourse(alphaRisks(sample, 0.99), courses.alpha_mart_fixed_eta);
    expectCourse(bettingRisks(sample, 0.9), courses.betting_mart_fixed_bet);
    expectCourse(kaplanWaldRisks(sample, 0.1), courses.kaplan_wald);
    expectCourse(kaplanKolmogorovRisks(sample, 0.1), courses.kaplan_kolmogorov);
  });

  it('agree with the exact rule, of which the float martingale is the shadow', () => {
    const question = { works: 300, rejectable: 30, hoped: 3, confidence: complement(percent(5)) };
    const confirmed = Array.from({ length: 60 }, (_, i) => (i === 20 ? 0 : 1));
    const risks = alphaRisks({ works: 300, nullMean: 0.9, confirmed }, 0.99);
    risks.forEach((risk, i) => {
      const found = confirmed.slice(0, i + 1).filter((x) => x === 0).length;
      expect(isSettled(question, i + 1, found)).toBe(risk <= 0.05);
    });
  });

  it('are sure once more works are confirmed than a bad list could have', () => {
    const confirmed = Array.from({ length: 28 }, () => 1);
    expect(alphaRisks({ works: 30, nullMean: 0.9, confirmed }, 0.99).at(-1)).toBe(0);
  });
});
