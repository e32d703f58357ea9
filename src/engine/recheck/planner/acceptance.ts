import { probabilityAtMost, smallest } from './hypergeometric.js';
import { atMost, ceilOf, complement, floorOf, type Rational } from './rational.js';

/** A two-risk question: a good school should pass, a bad one should not. */
export interface TwoRiskQuestion {
  readonly works: number;
  readonly acceptableShare: Rational;
  readonly rejectableShare: Rational;
  readonly producerRisk: Rational;
  readonly consumerRisk: Rational;
}

/** Accept when at most `tolerated` of `sample` works are mis-marked. */
export interface AcceptancePlan {
  readonly sample: number;
  readonly tolerated: number;
}

/** The plan with the fewest tolerated errors, then the smallest sample, that keeps both risks; null when none does. */
export function acceptancePlan(question: TwoRiskQuestion): AcceptancePlan | null {
  const { works, consumerRisk, producerRisk } = question;
  const good = floorOf(question.acceptableShare, works);
  const bad = ceilOf(question.rejectableShare, works);
  let least = 0;
  for (let tolerated = 0; tolerated < bad; tolerated++) {
    const rejectsBad = (sample: number) => atMost(probabilityAtMost(tolerated, { works, errors: bad, sample }), consumerRisk);
    const sample = smallest(Math.max(tolerated, least), works, rejectsBad);
    if (sample === null) return null;
    least = sample + 1;
    if (atMost(complement(probabilityAtMost(tolerated, { works, errors: good, sample })), producerRisk))
      return { sample, tolerated };
  }
  return null;
}
