import { describe, expect, it } from '@jest/globals';
import jstat from 'jstat';
import { readVectors } from './vectors.js';
import {
  agreementOf,
  clopperPearson95,
  clopperPearsonUpper95,
  fleissKappa,
  intraclassCorrelations,
  krippendorffAlpha,
  mcnemarChiSquare,
  mcnemarExact,
  pairedDifference,
  signedRank,
  signedRankNormal,
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
      bland_altman: { bias: number; sd: number; loa: [number, number] };
      wilcoxon_wilcox_zeros_normal_no_correction: { statistic: number; p: number };
      wilcoxon_wilcox_zeros_normal_corrected: { statistic: number; p: number };
      wilcoxon_pratt_normal_no_correction: { statistic: number; p: number };
    },
    { difference: number[]; wilcoxon_exact: { V: number; p: number } },
  ];
  mcnemar: {
    b: number;
    c: number;
    p_exact: number;
    chi2_no_correction: number;
    p_no_correction: number;
    chi2_corrected: number;
    p_corrected: number;
  }[];
  binomial_intervals: {
    rows: {
      x: number;
      n: number;
      clopper_pearson95: [number, number];
      wilson95: [number, number];
      one_sided_upper95_clopper: number;
    }[];
  };
  quantiles: Record<'normal' | 't' | 'chi2', Record<string, number>>;
}

/** The quantile a key like `0.975,df=19` asks for. */
function quantileAt(key: string, { inv }: { readonly inv: (p: number, freedom: number) => number }): number {
  const [p, freedom] = key.split(',df=').map(Number) as [number, number];
  return inv(p, freedom);
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
    expectClose([paired.mean, paired.deviation], [marks.bland_altman.bias, marks.bland_altman.sd]);
    expect(signTest(marks.difference)).toEqual(marks.sign_test);
    const { W_plus: positive, W_minus: negative, n_nonzero: nonZero, p } = marks.wilcoxon_exact_permutation_midranks;
    expect(signedRank(marks.difference)).toEqual({ positive, negative, nonZero, p });
    expect(signedRank(depression.difference)).toMatchObject({
      positive: depression.wilcoxon_exact.V,
      p: depression.wilcoxon_exact.p,
    });
  });

  it('approximates the signed-rank test for many works, equal marks left out or ranked', () => {
    const [marks] = oracle.paired_tests;
    const approximations = [
      [signedRankNormal(marks.difference, 'wilcoxon', { isCorrected: false }), marks.wilcoxon_wilcox_zeros_normal_no_correction],
      [signedRankNormal(marks.difference, 'wilcoxon', { isCorrected: true }), marks.wilcoxon_wilcox_zeros_normal_corrected],
      [signedRankNormal(marks.difference, 'pratt', { isCorrected: false }), marks.wilcoxon_pratt_normal_no_correction],
    ] as const;
    for (const [actual, expected] of approximations) expectClose([actual.statistic, actual.p], [expected.statistic, expected.p]);
    expect(signedRankNormal([0, 0], 'pratt', { isCorrected: false })).toEqual({ statistic: 0, p: null });
  });

  it('says nothing of fewer than two differences, and of differences that are all equal no t', () => {
    expect(pairedDifference([1])).toBeNull();
    expect(pairedDifference([2, 2, 2])).toMatchObject({ mean: 2, t: null, p: null, interval95: [2, 2] });
  });

  it('finds exact p of discordant pairs', () => {
    for (const { b, c, p_exact: p } of oracle.mcnemar) expect(mcnemarExact(b, c) / p).toBeCloseTo(1, 10);
    for (const row of oracle.mcnemar) {
      const plain = mcnemarChiSquare(row.b, row.c, { isCorrected: false })!;
      const corrected = mcnemarChiSquare(row.b, row.c, { isCorrected: true })!;
      expectClose(
        [plain.chiSquare, plain.p, corrected.chiSquare, corrected.p],
        [row.chi2_no_correction, row.p_no_correction, row.chi2_corrected, row.p_corrected],
      );
    }
    expect(mcnemarChiSquare(0, 0, { isCorrected: true })).toBeNull();
  });

  it('bounds shares as Clopper and Pearson and as Wilson do', () => {
    for (const row of oracle.binomial_intervals.rows)
      expectClose(
        [...clopperPearson95(row.x, row.n), ...wilson95(row.x, row.n), clopperPearsonUpper95(row.x, row.n)],
        [...row.clopper_pearson95, ...row.wilson95, row.one_sided_upper95_clopper],
      );
  });

  it('stands on quantiles that are right', () => {
    const { normal, t, chi2 } = oracle.quantiles;
    for (const [p, z] of Object.entries(normal)) expect(jstat.normal.inv(Number(p), 0, 1)).toBeCloseTo(z, 7);
    for (const [key, quantile] of Object.entries(t)) expect(quantileAt(key, jstat.studentt) / quantile).toBeCloseTo(1, 7);
    for (const [key, quantile] of Object.entries(chi2)) expect(quantileAt(key, jstat.chisquare)).toBeCloseTo(quantile, 6);
  });
});
