import { comma, countedWorks, sampleForMean, sampleForShare, twoSidedQuantile } from '../../engine/index.js';
import type { Asked } from '../planner.schema.js';
import { WORKS, type Answer } from './answer.js';

const CONFIDENCES = [90, 95, 99];

export function estimationAnswer({ works, precision, guess, confidence }: Asked<'estimation'>): Answer {
  const sizeAt = (sure: number) => sampleForShare(works, twoSidedQuantile(sure / 100), precision / 100, guess / 100);
  const sample = sizeAt(confidence);
  return {
    figures: { sample },
    sentences: [
      {
        ru: `Чтобы узнать долю неверно оценённых с точностью ±${comma(precision)} п. п. и доверием ${comma(confidence)}\u00A0%, нужно проверить: ${countedWorks(sample).ru}. Расчёт приближённый (нормальное приближение); точные границы после проверки – «Что показала выборка».`,
        en: `To learn the share of mis-marked works to ±${precision} percentage points with ${confidence}% confidence, check ${countedWorks(sample).en}. The size is approximate (normal approximation); for exact bounds afterwards see “What a sample showed”.`,
      },
    ],
    table: sizesBy(sizeAt),
  };
}

export function differenceAnswer({ works, precision, deviation, confidence }: Asked<'difference'>): Answer {
  const sizeAt = (sure: number) => sampleForMean(works, twoSidedQuantile(sure / 100), precision, deviation);
  const sample = sizeAt(confidence);
  return {
    figures: { sample },
    sentences: [
      {
        ru: `Чтобы узнать среднее расхождение баллов с точностью ±${comma(precision)} и доверием ${comma(confidence)}\u00A0% при разбросе ${comma(deviation)}, нужно проверить: ${countedWorks(sample).ru}.`,
        en: `To learn the mean difference of points to ±${precision} with ${confidence}% confidence when they spread by ${deviation}, check ${countedWorks(sample).en}.`,
      },
    ],
    table: sizesBy(sizeAt),
  };
}

function sizesBy(sizeAt: (confidence: number) => number): Answer['table'] {
  return {
    head: [{ ru: 'Доверие', en: 'Confidence' }, WORKS],
    rows: CONFIDENCES.map((sure) => [`${sure}%`, String(sizeAt(sure))]),
  };
}
