import type { RoadmapWarning, RoadmapWarningCode } from './roadmap.js';

type Sentence = (place: string, value: string) => string;

const RUSSIAN: Readonly<Record<RoadmapWarningCode, Sentence>> = {
  'number-gap': (place, value) =>
    `Пункт ${place}: перед ним пропущен номер (предыдущий – ${value}). Проверьте, все ли строки на месте.`,
  'number-repeated': (place) => `Пункт ${place}: номер повторяется. Проверьте нумерацию.`,
  'number-missing': (place) => `У мероприятия «${place}» нет номера.`,
  'year-differs': (place, value) =>
    `Пункт ${place}: год в сроке «${value}» не совпадает с годом плана. Похоже на опечатку, текст сохранён.`,
  'deadline-unclear': (place, value) => `Пункт ${place}: срок «${value}» не удалось перевести в даты. Укажите их вручную.`,
  'deadline-missing': (place) => `Пункт ${place}: срок не указан.`,
  'responsible-missing': (place) => `Пункт ${place}: ответственный не указан.`,
  'column-not-read': (place) => `Столбец «${place}» не загружен: его назначение неизвестно.`,
  'header-missing': (place, value) =>
    `${place || 'Таблица'}: нет строки заголовков, столбцы определены по содержанию: ${value}. Проверьте их.`,
  'row-not-read': (place) => `Строка «${place}» – не пункт плана (подпись, сноска или раздел без пунктов) и не загружена.`,
  'table-not-read': (place) => `Таблица, которая начинается с «${place}», не похожа на дорожную карту и не загружена.`,
};

const ENGLISH: Readonly<Record<RoadmapWarningCode, Sentence>> = {
  'number-gap': (place, value) =>
    `Measure ${place}: a number is left out before it (the one before is ${value}). Check that no row is lost.`,
  'number-repeated': (place) => `Measure ${place}: the number is used twice. Check the numbering.`,
  'number-missing': (place) => `The measure "${place}" has no number.`,
  'year-differs': (place, value) =>
    `Measure ${place}: the year in "${value}" is not the year of the plan. It looks like a typo; the text is kept.`,
  'deadline-unclear': (place, value) =>
    `Measure ${place}: the deadline "${value}" could not be turned into days. Give them by hand.`,
  'deadline-missing': (place) => `Measure ${place}: there is no deadline.`,
  'responsible-missing': (place) => `Measure ${place}: nobody is responsible.`,
  'column-not-read': (place) => `The column "${place}" is not read: its purpose is unknown.`,
  'header-missing': (place, value) =>
    `${place || 'The table'} has no header row; the columns were told by what is in them: ${value}. Check them.`,
  'row-not-read': (place) =>
    `The row "${place}" is no measure (a signature, a footnote or a section without measures) and is not read.`,
  'table-not-read': (place) => `The table that begins with "${place}" does not look like a roadmap and is not read.`,
};

/** A warning as a person reads it. */
export function warningSentence({ code, place, value }: RoadmapWarning, language: 'ru' | 'en'): string {
  return (language === 'ru' ? RUSSIAN : ENGLISH)[code](place, value);
}
