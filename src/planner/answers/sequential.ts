import { comma, errorsOf, floorOf, percent, settledAt, type SequentialQuestion } from '../../engine/index.js';
import type { Asked } from '../planner.schema.js';
import { shown, type Answer } from './answer.js';

const MOST_ERRORS_SHOWN = 6;

export function sequentialAnswer({ works, rejectable, hoped, confidence }: Asked<'sequential'>): Answer {
  const question: SequentialQuestion = {
    works,
    rejectable: errorsOf(percent(rejectable), works),
    hoped: Math.min(errorsOf(percent(rejectable), works) - 1, floorOf(percent(hoped), works)),
    confidence: percent(confidence),
  };
  const stops = Array.from({ length: MOST_ERRORS_SHOWN + 1 }, (_, found) => settledAt(question, found));
  const first = stops[0] ?? null;
  return {
    figures: { rejectableWorks: question.rejectable, hopedWorks: question.hoped, stopAt: stops },
    sentences: [
      first === null
        ? {
            ru: 'При таком доверии вопрос не решит даже проверка всех работ: раздвиньте доли.',
            en: 'At this confidence not even checking every work settles the question: move the shares apart.',
          }
        : {
            ru: `Если ошибок не найдено, проверку можно закончить на ${first}-й работе: неверно оценённых меньше ${question.rejectable} (${comma(rejectable)}\u00A0%) с доверием ${comma(confidence)}\u00A0%.`,
            en: `With no error found, stop at work ${first}: fewer than ${question.rejectable} are mis-marked (${rejectable}%) with ${confidence}% confidence.`,
          },
      {
        ru: 'Нашли ошибку – выборку расширяют до следующего числа. Смотреть можно после каждой работы: риск не растёт (неравенство Вилля). Работы расширения берут новой жеребьёвкой.',
        en: 'An error found: extend the sample to the next number. You may look after every work: the risk does not grow (Ville). The further works come from a new draw.',
      },
    ],
    table: {
      head: [
        { ru: 'Найдено ошибок', en: 'Errors found' },
        { ru: 'Достаточно проверить', en: 'Enough to check' },
      ],
      rows: stops.map((stop, found) => [String(found), shown(stop)]),
    },
  };
}
