import { describe, expect, it } from '@jest/globals';
import { readVectors } from './vectors.js';
import {
  agreementOf,
  clopperPearson95,
  fleissKappa,
  intraclassCorrelations,
  krippendorffAlpha,
  mcnemarExact,
  pairedDifference,
  signedRank,
  signTest,
  weightedKappa,
  wilson95,
} from '../../../src/engine/index.js';

interface Oracle {
  kappa: {
    rows: {
      name: string;
      table_rows_first_rater: number[][];
      observed_agreement: number;
      cohen: number;
      linear: number;
      quadratic: number;
      gwet_ac1: number;
      custom_weights?: { disagreement_weights: number[][]; weighted: number };
    }[];
  };
  icc: ({ name: string; data: number[][] } & Record<
    'ICC(1,1)' | 'ICC(2,1)' | 'ICC(3,1)' | 'ICC(1,k)' | 'ICC(2,k)' | 'ICC(3,k)',
    number
  >)[];
  fleiss_kappa: { counts: number[][]; kappa: number };
  krippendorff_alpha: {
    ratings_by_observer: (number | null)[][];
    nominal: number;
    ordinal: number;
    interval: number;
    ratio: number;
  };
  paired_tests: [
    {
      difference: number[];
      paired_t: { t: number; p: number; mean: number; sd: number; ci95: [number, number] };
      wilcoxon_exact_permutation_midranks: { W_plus: number; W_minus: number; n_nonzero: number; p: number };
      sign_test: { positive: number; negative: number; p: number };
      bland_altman: { loa: [number, number] };
    },
    { difference: number[]; wilcoxon_exact: { V: number; p: number } },
  ];
  mcnemar: { b: number; c: number; p_exact: number }[];
  binomial_intervals: { rows: { x: number; n: number; clopper_pearson95: [number, number]; wilson95: [number, number] }[] };
}

const oracle = readVectors('stats_oracle.json') as Oracle;
const expectClose = (actual: readonly (number | null)[], expected: readonly number[]) =>
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 7));

describe('statistics of the recheck', () => {
  it.each(oracle.kappa.rows)('measures agreement as published: $name', (row) => {
    const { observed, cohen, linear, quadratic, gwetAc1 } = agreementOf(row.table_rows_first_rater);
    expectClose(
      [observed, cohen, linear, quadratic, gwetAc1],
      [row.observed_agreement, row.cohen, row.linear, row.quadratic, row.gwet_ac1],
    );
    if (row.custom_weights !== undefined) {
      const { disagreement_weights: weights, weighted } = row.custom_weights;
      expect(weightedKappa(row.table_rows_first_rater, (i, j) => weights[i]![j]!)).toBeCloseTo(weighted, 10);
    }
  });

  it('calls kappa not defined when both markers gave one and the same mark', () => {
    expect(
      agreementOf([
        [12, 0],
        [0, 0],
      ]),
    ).toMatchObject({ observed: 1, cohen: null, quadratic: null, gwetAc1: 1 });
    expect(agreementOf([])).toMatchObject({ works: 0, observed: null, cohen: null, gwetAc1: null });
  });

  it.each(oracle.icc)('computes the six intraclass correlations: $name', (row) => {
    const icc = intraclassCorrelations(row.data);
    expectClose(
      [icc.icc11, icc.icc21, icc.icc31, icc.icc1k, icc.icc2k, icc.icc3k],
      [row['ICC(1,1)'], row['ICC(2,1)'], row['ICC(3,1)'], row['ICC(1,k)'], row['ICC(2,k)'], row['ICC(3,k)']],
    );
  });

  it('agrees with Fleiss and with Krippendorff, gaps included', () => {
    expect(fleissKappa(oracle.fleiss_kappa.counts)).toBeCloseTo(oracle.fleiss_kappa.kappa, 10);
    const { ratings_by_observer: ratings, nominal, ordinal, interval, ratio } = oracle.krippendorff_alpha;
    const alphas = (['nominal', 'ordinal', 'interval', 'ratio'] as const).map((metric) => krippendorffAlpha(ratings, metric));
    expectClose(alphas, [nominal, ordinal, interval, ratio]);
  });

  it('tests paired marks by mean, by sign and by rank', () => {
    const [marks, depression] = oracle.paired_tests;
    const paired = pairedDifference(marks.difference)!;
    expectClose(
      [paired.t, paired.p, paired.mean, paired.deviation],
      [marks.paired_t.t, marks.paired_t.p, marks.paired_t.mean, marks.paired_t.sd],
    );
    expectClose([...paired.interval95, ...paired.limitsOfAgreement], [...marks.paired_t.ci95, ...marks.bland_altman.loa]);
    expect(signTest(marks.difference)).toEqual(marks.sign_test);
    const { W_plus: positive, W_minus: negative, n_nonzero: nonZero, p } = marks.wilcoxon_exact_permutation_midranks;
    expect(signedRank(marks.difference)).toEqual({ positive, negative, nonZero, p });
    expect(signedRank(depression.difference)).toMatchObject({
      positive: depression.wilcoxon_exact.V,
      p: depression.wilcoxon_exact.p,
    });
  });

  it('says nothing of fewer than two differences, and of differences that are all equal no t', () => {
    expect(pairedDifference([1])).toBeNull();
    expect(pairedDifference([2, 2, 2])).toMatchObject({ mean: 2, t: null, p: null, interval95: [2, 2] });
  });

  it('finds exact p of discordant pairs', () => {
    for (const { b, c, p_exact: p } of oracle.mcnemar) expect(mcnemarExact(b, c) / p).toBeCloseTo(1, 10);
  });

  it('bounds shares as Clopper and Pearson and as Wilson do', () => {
    for (const row of oracle.binomial_intervals.rows)
      expectClose([...clopperPearson95(row.x, row.n), ...wilson95(row.x, row.n)], [...row.clopper_pearson95, ...row.wilson95]);
  });
});
