import { percent } from '../planner/rational.js';
import { errorsOf } from '../planner/discovery.js';
import { worstCaseMissNumber } from '../planner/stratified.js';
import type { DrawPlan } from './documents.js';

/** The question that a discovery sample answers: are so many per cent of the works mis-marked? */
export function discoveryQuestion(badSharePercent: number, confidencePercent: number): Readonly<Record<string, unknown>> {
  return { kind: 'discovery', bad_share_percent: badSharePercent, confidence_percent: confidencePercent };
}

/** In per cent. Of a sample that could miss all errors, however unlikely, nobody says 100 %. */
const ALMOST_CERTAIN = 99.9;

/** What a plan's sample guarantees, in one sentence, for the worst placement of the errors over the strata. */
export function guaranteeOf({ N, strata, take, question }: DrawPlan): { readonly ru: string; readonly en: string } {
  const sample = Object.values(take).reduce((sum, n) => sum + n, 0);
  const share = typeof question['bad_share_percent'] === 'number' ? question['bad_share_percent'] : 10;
  const errors = errorsOf(percent(share), N);
  const sampled = Object.entries(strata).map(([name, works]) => ({ works, sample: take[name] ?? 0 }));
  const chance = errors > N - sample ? 100 : Math.min(shownDown(1 - worstCaseMissNumber(sampled, errors)), ALMOST_CERTAIN);
  return {
    ru: `Жребий берёт ${sample} из ${N} работ: если в списке неверно оценены ${errors} или больше (${decimal(share)}\u00A0%), хотя бы одна из них попадёт в выборку с вероятностью не меньше ${decimal(chance)}\u00A0%, как бы ошибки ни были распределены по группам списка.`,
    en: `The draw takes ${sample} of ${N} works: if at least ${errors} (${share}%) are mis-marked, it holds at least one of them with a probability of at least ${chance}%, however the errors are spread over the groups of the list.`,
  };
}

/** A probability in per cent, cut to a tenth: a guarantee is never rounded up. */
function shownDown(probability: number): number {
  return Math.floor(probability * 1000 + 1e-9) / 10;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
