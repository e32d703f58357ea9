import { discoverySize, errorsOf, fixedShare, percent, plannerSentence } from '../../engine/index.js';
import type { Asked } from '../planner.schema.js';
import { shown, type Answer } from './answer.js';

const CONFIDENCES = [90, 95, 99];

export function discoveryAnswer({ works, share, confidence, tolerated, habit }: Asked<'discovery'>): Answer {
  const errors = errorsOf(percent(share), works);
  const sample = discoverySize(works, errors, percent(confidence), tolerated);
  const bought = fixedShare(works, percent(habit), errors);
  const borne = [...new Set([0, 1, 2, 3, tolerated])].toSorted((a, b) => a - b);
  const row = (count: number) => CONFIDENCES.map((sure) => shown(discoverySize(works, errors, percent(sure), count)));
  return {
    figures: { errors, sample, habitSample: bought.sample, habitDetects: bought.detect },
    sentences: [
      plannerSentence({
        works,
        badSharePercent: share,
        confidencePercent: confidence,
        tolerated,
        habitPercent: habit,
      }),
    ],
    table: {
      head: [
        { ru: 'Ошибок ↓, доверие →', en: 'Errors ↓, confidence →' },
        ...CONFIDENCES.map((sure) => ({ ru: `${sure}\u00A0%`, en: `${sure}%` })),
      ],
      rows: borne.map((count) => [String(count), ...row(count)]),
    },
  };
}
