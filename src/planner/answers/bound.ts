import { complement, divided, findingSentence, lowerErrors, percent, upperErrors } from '../../engine/index.js';
import type { Asked } from '../planner.schema.js';
import type { Answer } from './answer.js';

export function boundAnswer({ works, sample, found, confidence }: Asked<'bound'>): Answer {
  const finding = { works, sample, found };
  const risk = complement(percent(confidence));
  const half = divided(risk, 2n);
  const atMost = upperErrors(finding, risk);
  const atLeast = lowerErrors(finding, risk);
  const between = [lowerErrors(finding, half), upperErrors(finding, half)] as const;
  return {
    figures: { atMost, atLeast, between },
    sentences: [
      findingSentence(finding, confidence),
      {
        ru: `Не меньше ${atLeast} – с тем же доверием; от ${between[0]} до ${between[1]} – если нужны обе границы сразу. Границы точные: верны для любой школы, без приближений.`,
        en: `At least ${atLeast} with the same confidence; ${between[0]} to ${between[1]} when both bounds are wanted at once. The bounds are exact: they hold for any school, without approximation.`,
      },
    ],
    table: {
      head: [
        { ru: 'Доверие', en: 'Confidence' },
        { ru: 'Не меньше', en: 'At least' },
        { ru: 'Не больше', en: 'At most' },
      ],
      rows: [90, 95, 99].map((sure) => {
        const allowed = complement(percent(sure));
        return [`${sure}%`, String(lowerErrors(finding, allowed)), String(upperErrors(finding, allowed))];
      }),
    },
  };
}
