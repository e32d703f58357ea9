import { describe, expect, it } from '@jest/globals';
import { readVectors } from './vectors.js';
import {
  acceptancePlan,
  complement,
  correctedLadder,
  discoverySize,
  divided,
  errorsOf,
  fixedShare,
  isSettled,
  ladderRisks,
  lowerErrors,
  naiveLadder,
  neymanAllocation,
  percent,
  probabilityAtMost,
  sampleForMean,
  sampleForShare,
  settledAt,
  stratifiedShare,
  toNumber,
  total,
  upperErrors,
  worstCaseMissNumber,
} from '../../../src/engine/index.js';

type Rows<T> = { rows: T[] };

interface SizeVectors {
  discovery_sampling: Rows<{
    N: number;
    p_percent: number;
    D: number;
    confidence_percent: number;
    n_c0: number | null;
    n_c1: number | null;
    n_c2: number | null;
    n_c3: number | null;
  }>;
  exact_ties: Rows<{ N: number; D: number; confidence_percent: number; n: number }>;
  exact_confidence_bounds: Rows<{
    N: number;
    n: number;
    x: number;
    confidence_percent: number;
    one_sided_upper_D: number;
    one_sided_lower_D: number;
    two_sided_lower_D: number;
    two_sided_upper_D: number;
  }>;
  two_risk_acceptance_plans: Rows<{ N: number; acceptable_percent: number; rejectable_percent: number; n: number; c: number }>;
  operating_characteristic: { N: number; n: number; c: number; points: { D: number; P_accept: string }[] }[];
  extension_ladder: Rows<{
    N: number;
    D: number;
    naive_cumulative_n_for_c0_c1_c2_c3: number[];
    naive_total_risk: string;
    corrected_cumulative_n: number[];
    corrected_total_risk: string;
  }>;
  proportion_estimation: { z: Record<string, number> } & Rows<{
    N: number;
    confidence_percent: number;
    half_width: number;
    p_guess: number;
    n: number;
  }>;
  mean_estimation: Rows<{ N: number; S: number; half_width: number; confidence_percent: number; n: number }>;
  neyman_allocation: Rows<{ N_h: number[]; S_h: number[]; n: number; n_h_real: number[] }>;
  stratified_discovery_worst_case: Rows<{ N_h: number[]; n_h: number[]; D: number; worst_case_miss: string }>;
  stratified_estimator: Rows<{ N_h: number[]; n_h: number[]; x_h: number[]; p_st: number; se: number }>;
  fixed_percent_rule: Rows<{
    sample_percent: number;
    N: number;
    n: number;
    detect_if_5_percent_bad: string;
    detect_if_20_percent_bad: string;
  }>;
}

interface SequentialVectors {
  exact_likelihood_ratio_rule: Rows<{
    N: number;
    D0_null: number;
    D1_alternative: number;
    alpha: number;
    accept_at_n_for_x_errors_0_to_6: (number | null)[];
  }>;
}

const sizes = readVectors('sample_sizes.json') as SizeVectors;
const { exact_likelihood_ratio_rule: sequential } = readVectors('sequential_tests.json') as SequentialVectors;

describe('the planner', () => {
  it('finds every discovery size, with 0 to 3 tolerated errors', () => {
    const computed = sizes.discovery_sampling.rows.map((row) => {
      const errors = errorsOf(percent(row.p_percent), row.N);
      return [errors, ...[0, 1, 2, 3].map((c) => discoverySize(row.N, errors, percent(row.confidence_percent), c))];
    });
    expect(computed).toEqual(sizes.discovery_sampling.rows.map((row) => [row.D, row.n_c0, row.n_c1, row.n_c2, row.n_c3]));
  });

  it('decides ties exactly, where floating point is one work off', () => {
    for (const tie of sizes.exact_ties.rows) expect(discoverySize(tie.N, tie.D, percent(tie.confidence_percent))).toBe(tie.n);
  });

  it('bounds the errors after the fact', () => {
    for (const row of sizes.exact_confidence_bounds.rows) {
      const finding = { works: row.N, sample: row.n, found: row.x };
      const risk = complement(percent(row.confidence_percent));
      expect([upperErrors(finding, risk), lowerErrors(finding, risk)]).toEqual([row.one_sided_upper_D, row.one_sided_lower_D]);
      const half = divided(risk, 2n);
      expect([lowerErrors(finding, half), upperErrors(finding, half)]).toEqual([row.two_sided_lower_D, row.two_sided_upper_D]);
    }
  });

  it('plans for two risks', () => {
    const plans = sizes.two_risk_acceptance_plans.rows.map((row) =>
      acceptancePlan({
        works: row.N,
        acceptableShare: percent(row.acceptable_percent),
        rejectableShare: percent(row.rejectable_percent),
        producerRisk: percent(5),
        consumerRisk: percent(10),
      }),
    );
    expect(plans).toEqual(sizes.two_risk_acceptance_plans.rows.map((row) => ({ sample: row.n, tolerated: row.c })));
  });

  it('knows the operating characteristic of a plan', () => {
    for (const { N, n, c, points } of sizes.operating_characteristic)
      for (const { D, P_accept: expected } of points)
        expect(toNumber(probabilityAtMost(c, { works: N, errors: D, sample: n })) / Number(expected)).toBeCloseTo(1, 10);
  });

  it('shows what the naive extension ladder really risks and corrects it', () => {
    for (const row of sizes.extension_ladder.rows) {
      const naive = naiveLadder(row.N, row.D, percent(95), 4)!;
      expect(naive).toEqual(row.naive_cumulative_n_for_c0_c1_c2_c3);
      expect(toNumber(total(ladderRisks(row.N, row.D, naive)))).toBeCloseTo(Number(row.naive_total_risk), 11);
      const corrected = correctedLadder(row.N, row.D, percent(95), 4)!;
      expect(corrected).toEqual(row.corrected_cumulative_n);
      expect(toNumber(total(ladderRisks(row.N, row.D, corrected)))).toBeCloseTo(Number(row.corrected_total_risk), 11);
    }
  });

  it('sizes samples for a share and for a mean difference', () => {
    const { z } = sizes.proportion_estimation;
    for (const row of sizes.proportion_estimation.rows)
      expect(sampleForShare(row.N, z[row.confidence_percent]!, row.half_width, row.p_guess)).toBe(row.n);
    for (const row of sizes.mean_estimation.rows)
      expect(sampleForMean(row.N, z[row.confidence_percent]!, row.half_width, row.S)).toBe(row.n);
  });

  it('allocates by size and spread', () => {
    for (const row of sizes.neyman_allocation.rows) {
      const strata = row.N_h.map((works, h) => ({ works, deviation: row.S_h[h]! }));
      neymanAllocation(strata, row.n).forEach((n, h) => expect(n).toBeCloseTo(row.n_h_real[h]!, 10));
    }
  });

  it('guarantees for the worst placement of errors over strata', () => {
    for (const row of sizes.stratified_discovery_worst_case.rows) {
      const strata = row.N_h.map((works, h) => ({ works, sample: row.n_h[h]! }));
      expect(worstCaseMissNumber(strata, row.D)).toBeCloseTo(Number(row.worst_case_miss), 11);
    }
  });

  it('estimates a share over strata', () => {
    for (const row of sizes.stratified_estimator.rows) {
      const { share, error } = stratifiedShare(row.N_h.map((works, h) => ({ works, sample: row.n_h[h]!, found: row.x_h[h]! })));
      expect([share, error].map((value) => value.toFixed(12))).toEqual([row.p_st, row.se].map((value) => value.toFixed(12)));
    }
  });

  it('says what a fixed percentage buys', () => {
    for (const row of sizes.fixed_percent_rule.rows) {
      const bought = [5, 20].map((bad) => fixedShare(row.N, percent(row.sample_percent), errorsOf(percent(bad), row.N)));
      expect(bought.map(({ sample }) => sample)).toEqual([row.n, row.n]);
      expect(bought.map(({ detect }) => detect.toFixed(6))).toEqual([row.detect_if_5_percent_bad, row.detect_if_20_percent_bad]);
    }
  });

  it('settles a staged question at the exact work', () => {
    for (const row of sequential.rows) {
      const question = {
        works: row.N,
        rejectable: row.D0_null,
        hoped: row.D1_alternative,
        confidence: complement(percent(row.alpha * 100)),
      };
      expect([0, 1, 2, 3, 4, 5, 6].map((found) => settledAt(question, found))).toEqual(row.accept_at_n_for_x_errors_0_to_6);
    }
  });

  it('never settles a question with more errors than a good school may have', () => {
    expect(isSettled({ works: 30, rejectable: 3, hoped: 1, confidence: percent(95) }, 30, 2)).toBe(false);
  });
});
