import { DrawRefusal, UnreadableFolder, type DrawState } from '../engine/index.js';
import { Problem, type Wording } from '../http/problem.js';

const NOW: Readonly<Record<DrawState['kind'], Wording>> = {
  empty: { ru: 'План ещё не объявлен. Сначала объявите его.', en: 'There is no plan yet. Announce it first.' },
  open: {
    ru: 'Заказ объявлен и ждёт своей случайности: до неё стороны раскрывают секреты, после неё тянут жребий.',
    en: 'An order waits for its randomness: secrets are revealed before it, the draw is made after it.',
  },
  closed: { ru: 'Случайность уже появилась: проведите жеребьёвку.', en: 'The randomness exists: make the draw.' },
  drawn: {
    ru: 'Жеребьёвка проведена и остаётся как есть: повторить её нельзя, можно только расширить.',
    en: 'The draw is made and stays as it is: only an extension can follow.',
  },
  voided: { ru: 'Жеребьёвка отменена. Начните новую: она получит следующий номер.', en: 'The draw is void. Begin a new one.' },
};

/** Who looks for a register has its address from somebody. */
export function noRegister(code: string): Problem {
  return new Problem({
    code: 'not-found',
    status: 404,
    title: { ru: 'Такого реестра жеребьёвок нет', en: 'There is no such register of draws' },
    value: code,
    wayOut: {
      ru: 'Проверьте адрес: после /draws/ стоит код муниципалитета. Точную ссылку даёт его управление образования.',
      en: 'Check the address: after /draws/ stands the code of a municipality. Its education authority gives the exact link.',
    },
  });
}

/** The step does not fit where the draw stands. */
export function notNow(state: DrawState['kind']): Problem {
  return new Problem({
    code: 'draw.not-now',
    status: 409,
    title: { ru: 'Этот шаг жеребьёвки сейчас невозможен', en: 'This step of the draw is not possible now' },
    value: state,
    wayOut: NOW[state],
  });
}

/** What was given for the step does not fit the draw. */
export function stepRefused(reason: string, sentence: Wording): Problem {
  return new Problem({
    code: 'draw.refused',
    status: 422,
    title: { ru: `Шаг жеребьёвки отклонён. ${sentence.ru}`, en: `The step of the draw is refused: ${sentence.en}` },
    extra: { reason },
    wayOut: {
      ru: 'Исправьте данные и повторите шаг; ничего не записано.',
      en: 'Correct what was given and repeat; nothing was written.',
    },
  });
}

/** One person typed the dice for both. */
export function typedTwice(name: string): Problem {
  return new Problem({
    code: 'draw.dice-same-person',
    status: 409,
    title: { ru: 'Кости вводят два разных человека', en: 'Two different people type the dice' },
    value: name,
    wayOut: {
      ru: 'Пусть второй человек введёт те же кости. Если первый опечатался, сравнение это покажет, и оба введут заново.',
      en: 'Let another person type the same dice. If the first one mistyped, the comparison will show it and both type again.',
    },
  });
}

export function noDiceAnnounced(): Problem {
  return new Problem({
    code: 'draw.no-dice',
    status: 409,
    title: { ru: 'В заказе объявлены не кости', en: 'The order announces no dice' },
    wayOut: { ru: 'Внесите объявленный раунд drand с его подписью.', en: 'Give the announced drand round with its signature.' },
  });
}

export function nothingToDraw(): Problem {
  return new Problem({
    code: 'draw.no-works',
    status: 422,
    title: { ru: 'Под это описание не подходит ни одна работа', en: 'No work fits this scope' },
    wayOut: { ru: 'Загрузите результаты или расширьте описание.', en: 'Import the results or widen the scope.' },
  });
}

/** Groups by risk were asked for without saying that one knows what their list gives away. */
export function groupsWouldShow(): Problem {
  return new Problem({
    code: 'draw.groups-shown',
    status: 422,
    title: {
      ru: 'По списку этой жеребьёвки можно будет прочесть, какие школы стоят в одной группе',
      en: 'The list of this draw would show which schools were grouped together',
    },
    value: 'risk',
    wayOut: {
      ru: 'Если это допустимо, подтвердите (`scope.showsGroups: true`). Иначе выберите другие группы или проведите отдельную жеребьёвку по школам с уровнем (`scope.fromRisk`).',
      en: 'If that is acceptable, say so (`scope.showsGroups: true`). Else choose other strata, or hold a separate draw of the schools of a level (`scope.fromRisk`).',
    },
  });
}

/** The database said no: it guards what no program may do. */
export function guarded(error: unknown): never {
  const { code, message } = error as { code?: unknown; message?: string };
  if (error instanceof DrawRefusal) throw stepRefused(error.code, error.sentence);
  if (error instanceof UnreadableFolder)
    throw stepRefused('folder.unreadable', { ru: `Файлы жеребьёвки не читаются: ${error.message}`, en: error.message });
  if (code !== '23000') throw error;
  throw drawGuarded(message);
}

/** What a guard of the tables said. */
export function drawGuarded(message: string | undefined): Problem {
  const isListed = message === 'a work stands in one live draw of a procedure';
  return new Problem({
    code: 'draw.guarded',
    status: 409,
    title: isListed
      ? {
          ru: 'Эти работы уже стоят в действующей жеребьёвке той же процедуры',
          en: 'A live draw of this procedure lists these works already',
        }
      : { ru: 'База данных не допускает такого шага жеребьёвки', en: 'The database does not allow this step of a draw' },
    value: message,
    wayOut: {
      ru: 'Работа входит только в одну действующую жеребьёвку процедуры; объявленное не меняется. Посмотрите реестр жеребьёвок.',
      en: 'A work stands in one live draw of a procedure; what is announced never changes. See the register of draws.',
    },
  });
}

/** What any step of a draw may refuse, for the API's description. */
export const STEP_REFUSALS = [
  notNow('drawn'),
  stepRefused('secret.other', {
    ru: 'Секрет не подходит к объявленному отпечатку.',
    en: 'The secret does not fit its announced hash.',
  }),
  drawGuarded('a work stands in one live draw of a procedure'),
];
