import { Problem } from '../../http/problem.js';
import type { SheetProblem } from './sheet-problems.js';

export function sheetHasFaults(problems: readonly SheetProblem[]): Problem {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return new Problem({
    code: 'roster.sheet-has-faults',
    status: 409,
    title: { ru: `В файле графика ошибок: ${errors}`, en: `The roster’s file has ${errors} faults` },
    value: errors,
    wayOut: {
      ru: 'Исправьте их в файле и загрузите его снова; сначала без записи.',
      en: 'Correct them in the file and send it again; first without writing.',
    },
    extra: { problems },
  });
}
