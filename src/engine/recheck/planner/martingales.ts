/** Works looked at one by one in random order: 1 confirmed, 0 mis-marked; `nullMean` is the share of confirmed works that would be too low. */
export interface SequentialSample {
  readonly works: number;
  readonly nullMean: number;
  readonly confirmed: readonly number[];
}

/** After each work the smallest risk at which "the share is too low" may be rejected; it may be looked at after every work (Ville). */
export type SequentialRisks = readonly number[];

/** What is known before a work is looked at: the confirmed so far, how many were looked at, and the mean of the rest under the null. */
interface Moment {
  readonly sum: number;
  readonly seen: number;
  readonly restMean: number;
}

type Factor = (confirmed: number, moment: Moment) => number;

/** Stark's ALPHA (2023) with a fixed alternative mean, without replacement. */
export function alphaRisks(sample: SequentialSample, alternativeMean: number): SequentialRisks {
  return risksOf(sample, (x, { sum, seen, restMean }) => {
    const hoped = Math.min(1, (sample.works * alternativeMean - sum) / (sample.works - seen));
    return x === 0 ? (1 - hoped) / (1 - restMean) : hoped / restMean;
  });
}

/** The betting martingale of Waudby-Smith and Ramdas (2020) with a fixed bet, without replacement. */
export function bettingRisks(sample: SequentialSample, bet: number): SequentialRisks {
  return risksOf(sample, (x, { restMean }) => 1 + bet * (x - restMean));
}

/** Kaplan and Wald's test; `guard` keeps one mis-marked work from ending it. It treats the draw as if with replacement. */
export function kaplanWaldRisks(sample: SequentialSample, guard: number): SequentialRisks {
  return risksOf(sample, (x) => ((1 - guard) * x) / sample.nullMean + guard);
}

/** Kaplan and Kolmogorov's test without replacement; `guard` is added to every value. */
export function kaplanKolmogorovRisks(sample: SequentialSample, guard: number): SequentialRisks {
  return risksOf(sample, (x, { sum, seen }) => {
    const restMean = (sample.works * (sample.nullMean + guard) - sum - seen * guard) / (sample.works - seen);
    return (x + guard) / restMean;
  });
}

/** The products of the factors, turned into risks: min(1, 1 / martingale). */
function risksOf({ works, nullMean, confirmed }: SequentialSample, factor: Factor): SequentialRisks {
  let martingale = 1;
  let sum = 0;
  return confirmed.map((x, seen) => {
    martingale *= factor(x, { sum, seen, restMean: (works * nullMean - sum) / (works - seen) });
    sum += x;
    return sum > works * nullMean ? 0 : Math.min(1, 1 / martingale);
  });
}
