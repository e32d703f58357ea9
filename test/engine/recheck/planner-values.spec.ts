import { describe, expect, it } from '@jest/globals';
import {
  choose,
  complement,
  correctedLadder,
  discoverySize,
  errorsOf,
  fixedShare,
  ladderRisks,
  naiveLadder,
  percent,
  probabilityAtMost,
  settledAt,
  stratifiedShare,
  toNumber,
  websterAllocation,
  worstCaseMiss,
  type SequentialQuestion,
} from '../../../src/engine/index.js';
import { readVectors } from './vectors.js';

type Rows<T> = { rows: T[] };
type SizeTable = Record<string, Record<string, number>>;

interface SizeVectors {
  discovery_sampling: Rows<{
    N: number;
    D: number;
    n_c0: number;
    detect_probability_at_n_c0: string;
    detect_probability_at_n_minus_1: string;
    miss_probability_fraction_at_n_c0: string | null;
  }>;
  headline_table_n_c0: SizeTable;
  infinite_population_n_c0: SizeTable;
  exact_ties: { total_found_N_le_1000_D_le_11: number };
  two_risk_acceptance_plans: Rows<{
    N: number;
    D_acceptable: number;
    D_rejectable: number;
    n: number;
    c: number;
    P_accept_at_acceptable: string;
    P_accept_at_rejectable: string;
  }>;
  extension_ladder: Rows<{ N: number; D: number; naive_per_stage: string[]; corrected_per_stage: string[] }>;
  stratified_discovery_worst_case: Rows<{
    N_h: number[];
    n_h: number[];
    D: number;
    worst_case_placement: number[];
    worst_case_detect: string;
    srs_miss_same_n: string;
  }>;
  stratified_estimator: Rows<{
    N_h: number[];
    n_h: number[];
    x_h: number[];
    total_st: number;
    var: number;
    normal95: [number, number];
  }>;
  fixed_percent_rule: Rows<{ sample_percent: number; N: number; detect_if_10_percent_bad: string }>;
  allocation_monotonicity: {
    examples: {
      N_h: number[];
      n: number;
      hamilton_n: number[];
      hamilton_n_plus_1: number[];
      webster_n: number[];
      webster_n_plus_1: number[];
    }[];
  };
}

interface SequentialVectors {
  exact_likelihood_ratio_rule: Rows<{
    N: number;
    D0_null: number;
    D1_alternative: number;
    alpha: number;
    exact_probability_of_ever_accepting_if_D_is_D0?: string;
    exact_probability_of_ever_accepting_if_D_is_D1?: string;
  }>;
}

const Z_95 = 1.959963984540054;
const sizes = readVectors('sample_sizes.json') as SizeVectors;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const near = (actual: number, expected: string | number) => expect(actual).toBeCloseTo(Number(expected), 10);

/** The chance of holding at least one of the errors. */
const detects = (works: number, errors: number, sample: number) =>
  toNumber(complement(probabilityAtMost(0, { works, errors, sample })));

describe('every printed figure of the planner', () => {
  it('is the chance of a discovery at its size and one work below it', () => {
    for (const { N, D, n_c0: n, ...row } of sizes.discovery_sampling.rows) {
      near(detects(N, D, n), row.detect_probability_at_n_c0);
      near(detects(N, D, n - 1), row.detect_probability_at_n_minus_1);
      if (row.miss_probability_fraction_at_n_c0 === null) continue;
      const [numerator, denominator] = row.miss_probability_fraction_at_n_c0.split('/').map(BigInt) as [bigint, bigint];
      const miss = probabilityAtMost(0, { works: N, errors: D, sample: n });
      expect(miss.numerator * denominator).toBe(numerator * miss.denominator);
    }
  });

  it('stands in the table that people read, and in that of lists without end', () => {
    const readRow = (key: string) => /^(?:N=(\d+),)?p=(\d+)%$/u.exec(key)!.slice(1).map(Number) as [number, number];
    const endless = 100_000_000;
    for (const [key, byConfidence] of Object.entries({ ...sizes.headline_table_n_c0, ...sizes.infinite_population_n_c0 })) {
      const [named, share] = readRow(key);
      const works = Number.isNaN(named) ? endless : named;
      for (const [confidence, n] of Object.entries(byConfidence))
        expect(discoverySize(works, errorsOf(percent(share), works), percent(Number.parseInt(confidence)))).toBe(n);
    }
  });

  it('is exact at each of the ties that small errors in small lists have', () => {
    let ties = 0;
    for (let works = 5; works <= 60; works++)
      for (let errors = 1; errors <= Math.min(11, works - 1); errors++)
        for (const confidence of [80, 90, 95, 99]) {
          const sample = discoverySize(works, errors, percent(confidence))!;
          const { numerator, denominator } = probabilityAtMost(0, { works, errors, sample });
          const isTie = numerator * 100n === denominator * BigInt(100 - confidence);
          if (!isTie) continue;
          ties++;
          expect(detects(works, errors, sample - 1)).toBeLessThan(confidence / 100);
        }
    expect(ties).toBeGreaterThan(30);
    expect(ties).toBeLessThan(sizes.exact_ties.total_found_N_le_1000_D_le_11);
  });

  it('is the chance to pass of a good and of a bad school', () => {
    for (const row of sizes.two_risk_acceptance_plans.rows) {
      const passes = (errors: number) => toNumber(probabilityAtMost(row.c, { works: row.N, errors, sample: row.n }));
      near(passes(row.D_acceptable), row.P_accept_at_acceptable);
      near(passes(row.D_rejectable), row.P_accept_at_rejectable);
    }
  });

  it('is the risk of each stage of an extension', () => {
    for (const { N, D, naive_per_stage: naive, corrected_per_stage: corrected } of sizes.extension_ladder.rows) {
      ladderRisks(N, D, naiveLadder(N, D, percent(95), 4)!).forEach((risk, k) => near(toNumber(risk), naive[k]!));
      ladderRisks(N, D, correctedLadder(N, D, percent(95), 4)!).forEach((risk, k) => near(toNumber(risk), corrected[k]!));
    }
  });

  it('is the worst case over strata, never better than a simple sample promises', () => {
    for (const { N_h: works, n_h: taken, D, ...row } of sizes.stratified_discovery_worst_case.rows) {
      const miss = toNumber(
        worstCaseMiss(
          works.map((size, h) => ({ works: size, sample: taken[h]! })),
          D,
        ),
      );
      near(1 - miss, row.worst_case_detect);
      near(1 - detects(sum(works), D, sum(taken)), row.srs_miss_same_n);
      const placed = row.worst_case_placement.map((d, h) => 1 - detects(works[h]!, d, taken[h]!));
      expect(placed.reduce((a, b) => a * b, 1)).toBeCloseTo(miss, 10);
    }
  });

  it('is the estimate over strata with its variance and interval', () => {
    for (const row of sizes.stratified_estimator.rows) {
      const { share, error } = stratifiedShare(row.N_h.map((works, h) => ({ works, sample: row.n_h[h]!, found: row.x_h[h]! })));
      near(share * sum(row.N_h), row.total_st);
      near(error ** 2, row.var);
      near(share - Z_95 * error, row.normal95[0]);
      near(share + Z_95 * error, row.normal95[1]);
    }
  });

  it('is what a fixed percentage finds', () => {
    for (const row of sizes.fixed_percent_rule.rows) {
      const { detect } = fixedShare(row.N, percent(row.sample_percent), errorsOf(percent(10), row.N));
      expect(detect.toFixed(6)).toBe(row.detect_if_10_percent_bad);
    }
  });

  it("is Webster's where largest remainders would take a work back", () => {
    for (const example of sizes.allocation_monotonicity.examples) {
      const strata = example.N_h.map((size, h) => ({ name: String(h), size }));
      const [before, after] = [0, 1].map((more) => websterAllocation(strata, example.n + more, 0));
      expect([before, after]).toEqual([example.webster_n, example.webster_n_plus_1]);
      expect(example.hamilton_n.some((n, h) => example.hamilton_n_plus_1[h]! < n)).toBe(true);
    }
  });

  it('is the exact risk of ever accepting a bad list, looked at after every work', () => {
    const { exact_likelihood_ratio_rule: rule } = readVectors('sequential_tests.json') as SequentialVectors;
    for (const row of rule.rows) {
      if (row.exact_probability_of_ever_accepting_if_D_is_D0 === undefined) continue;
      const question = {
        works: row.N,
        rejectable: row.D0_null,
        hoped: row.D1_alternative,
        confidence: complement(percent(row.alpha * 100)),
      };
      near(chanceToSettle(question, row.D0_null), row.exact_probability_of_ever_accepting_if_D_is_D0);
      near(chanceToSettle(question, row.D1_alternative), row.exact_probability_of_ever_accepting_if_D_is_D1!);
    }
  });
});

/** All ways to come upon the errors one by one, cut where the question is settled. */
function chanceToSettle(question: SequentialQuestion, errors: number): number {
  const { works } = question;
  const settles = Array.from({ length: errors + 1 }, (_, found) => settledAt(question, found) ?? Number.POSITIVE_INFINITY);
  let open = new Map([[0, 1n]]);
  let settled = 0n;
  for (let checked = 1; checked <= works; checked++) {
    const next = new Map<number, bigint>();
    for (const [found, ways] of open)
      for (const more of [0, 1]) {
        const total = found + more;
        if (total > errors || checked - total > works - errors) continue;
        if (checked >= settles[total]!) settled += ways * choose(works - checked, errors - total);
        else next.set(total, (next.get(total) ?? 0n) + ways);
      }
    open = next;
  }
  return toNumber({ numerator: settled, denominator: choose(works, errors) });
}
