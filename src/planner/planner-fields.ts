import type { BothLanguages } from '../engine/index.js';
import type { QuestionKind } from './planner.schema.js';

interface Field extends BothLanguages {
  readonly name: string;
}

interface QuestionForm {
  readonly title: BothLanguages;
  readonly asks: BothLanguages;
  readonly fields: readonly Field[];
}

const field = (name: string, ru: string, en: string): Field => ({ name, ru, en });

const works = field('works', 'Всего работ', 'Works in all');
const confidence = field('confidence', 'Доверие, %', 'Confidence, %');
const share = field(
  'share',
  'Доля неверно оценённых, которую нельзя пропустить, %',
  'Share mis-marked that must not go unnoticed, %',
);
const rejectable = field('rejectable', 'Недопустимая доля неверно оценённых, %', 'Share mis-marked that must not pass, %');

/** What the page asks for, question by question, in the order of its menu. */
export const questionForms: Readonly<Record<QuestionKind, QuestionForm>> = {
  discovery: {
    title: { ru: 'Сколько работ проверить', en: 'How many works to check' },
    asks: {
      ru: 'Сколько работ перепроверить, чтобы заметить необъективную проверку, и что даёт привычное «10\u00A0%».',
      en: 'How many works to recheck so that biased marking shows, and what the usual “10%” buys.',
    },
    fields: [
      works,
      share,
      confidence,
      field('tolerated', 'Допустимо ошибок в выборке', 'Errors allowed in the sample'),
      field('habit', 'Привычное правило: проверять, %', 'The usual rule: check, %'),
    ],
  },
  acceptance: {
    title: { ru: 'Два риска', en: 'Two risks' },
    asks: {
      ru: 'Сколько проверить, чтобы хорошая школа прошла, а плохая – нет.',
      en: 'How many to check so that a good school passes and a bad one does not.',
    },
    fields: [
      works,
      field('acceptable', 'Доля ошибок в хорошей школе, %', 'Share of errors in a good school, %'),
      rejectable,
      field('producer', 'Риск не пропустить хорошую, %', 'Risk to stop a good one, %'),
      field('consumer', 'Риск пропустить плохую, %', 'Risk to pass a bad one, %'),
    ],
  },
  bound: {
    title: { ru: 'Что показала выборка', en: 'What a sample showed' },
    asks: {
      ru: 'Выборка проверена: сколько неверно оценённых может быть среди всех работ.',
      en: 'The sample is checked: how many of all works may be mis-marked.',
    },
    fields: [
      works,
      field('sample', 'Проверено', 'Checked'),
      field('found', 'Из них неверно оценены', 'Found mis-marked'),
      confidence,
    ],
  },
  strata: {
    title: { ru: 'По классам и школам', en: 'Over classes and schools' },
    asks: {
      ru: 'Выборка с квотой от каждой группы: гарантия при худшем расположении ошибок.',
      en: 'A sample with a quota from each group: the guarantee for the worst placement of errors.',
    },
    fields: [
      field('sizes', 'Работ в каждой группе, через запятую', 'Works in each group, with commas'),
      share,
      confidence,
      field('least', 'Не меньше от каждой группы', 'At least from each group'),
    ],
  },
  estimation: {
    title: { ru: 'Оценить долю', en: 'Estimate a share' },
    asks: {
      ru: 'Сколько проверить, чтобы назвать долю с нужной точностью.',
      en: 'How many to check to name a share precisely enough.',
    },
    fields: [
      works,
      field('precision', 'Точность, ± процентных пунктов', 'Precision, ± percentage points'),
      field('guess', 'Ожидаемая доля, % (не знаете – 50)', 'Expected share, % (50 if unknown)'),
      confidence,
    ],
  },
  difference: {
    title: { ru: 'Оценить расхождение', en: 'Estimate a difference' },
    asks: {
      ru: 'Сколько проверить, чтобы узнать среднее расхождение баллов школы и комиссии.',
      en: 'How many to check to learn the mean difference between the school’s and the commission’s points.',
    },
    fields: [
      works,
      field('precision', 'Точность, ± баллов', 'Precision, ± points'),
      field('deviation', 'Разброс расхождений, баллов', 'Spread of the differences, points'),
      confidence,
    ],
  },
  sequential: {
    title: { ru: 'Расширять по шагам', en: 'Extend step by step' },
    asks: {
      ru: 'Начать с малого и расширять выборку, только если нашлись ошибки, – без потери доверия.',
      en: 'Start small and extend the sample only when errors are found, without losing confidence.',
    },
    fields: [
      works,
      rejectable,
      field('hoped', 'Доля ошибок в хорошей школе, %', 'Share of errors in a good school, %'),
      confidence,
    ],
  },
};
