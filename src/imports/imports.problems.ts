import { Problem } from '../http/problem.js';
import type { Sentence } from './reading/faults.js';
import { FileRefused, REFUSAL_CODES } from './spreadsheet/refusals.js';

export function fileRefused(refusal: FileRefused, fileName: string): Problem {
  return new Problem({
    code: refusal.code,
    status: refusal.code === 'file.too-big' ? 413 : 422,
    title: { ru: refusal.says, en: refusal.message },
    value: fileName,
    wayOut: { ru: refusal.todo, en: refusal.todoEnglish },
  });
}

export function importHasErrors(errors: number): Problem {
  return new Problem({
    code: 'import.has-errors',
    status: 409,
    title: { ru: 'В файле есть ошибки', en: 'The file has errors' },
    value: errors,
    wayOut: {
      ru: 'Исправьте их (файл с пометками – annotated.xlsx) и загрузите файл снова.',
      en: 'Correct them (annotated.xlsx shows where) and send the file again.',
    },
  });
}

export function importIsStale(): Problem {
  return new Problem({
    code: 'import.stale',
    status: 409,
    title: { ru: 'После проверки файла данные изменились', en: 'The data have changed since the file was checked' },
    wayOut: { ru: 'Загрузите файл ещё раз и проверьте, что изменится.', en: 'Send the file again and look at what would change.' },
  });
}

export function importWasUndone(): Problem {
  return new Problem({
    code: 'import.undone',
    status: 409,
    title: { ru: 'Эта загрузка уже отменена', en: 'This import was undone' },
    wayOut: { ru: 'Чтобы применить файл снова, загрузите его ещё раз.', en: 'To apply the file again, send it again.' },
  });
}

export function importNotApplied(): Problem {
  return new Problem({
    code: 'import.not-applied',
    status: 409,
    title: { ru: 'Эта загрузка не применялась', en: 'This import was not applied' },
    wayOut: { ru: 'Отменять нечего.', en: 'There is nothing to undo.' },
  });
}

export function importHasDependents(obstacles: readonly Sentence[]): Problem {
  return new Problem({
    code: 'import.has-dependents',
    status: 409,
    title: {
      ru: `Загрузку нельзя отменить целиком. ${obstacles.map(({ ru }) => `${ru}.`).join(' ')}`,
      en: `The import cannot be undone as a whole. ${obstacles.map(({ en }) => `${en}.`).join(' ')}`,
    },
    wayOut: {
      ru: 'Сначала уберите то, что держится на этих записях, или исправьте их отдельно.',
      en: 'First remove what depends on these records, or correct them one by one.',
    },
  });
}

export function markIsFixed(reason: string): Problem {
  return new Problem({
    code: 'import.mark-fixed',
    status: 409,
    title: {
      ru: 'Отметки работ, вошедших в список жеребьёвки, закреплены и не меняются',
      en: 'The marks of works that a draw lists are fixed',
    },
    value: reason,
    wayOut: {
      ru: 'Уберите эти работы из файла. До появления случайности жеребьёвку можно отменить, позже - нельзя.',
      en: 'Take these works out of the file. A draw can be declared void only before its randomness exists.',
    },
  });
}

export function importFileGone(): Problem {
  return new Problem({
    code: 'import.file-gone',
    status: 410,
    title: {
      ru: 'Файл этой загрузки удалён: в нём был человек, который попросил удалить свои данные',
      en: 'The file of this import is gone: it held a person who asked to be forgotten',
    },
    wayOut: { ru: 'Список ошибок остался; загрузите файл снова.', en: 'The list of problems is still there; send the file again.' },
  });
}

/** Every reason for which a workbook is not even read, for the API's description. */
export const FILE_REFUSALS = REFUSAL_CODES.map((code) => fileRefused(new FileRefused(code), 'vpr.xlsx'));
