import { Problem } from '../http/problem.js';

export function noBoundaries(grade: number, subject: string): Problem {
  return new Problem({
    code: 'markers.no-boundaries',
    status: 409,
    title: {
      ru: 'Не внесены официальные границы отметок этой работы',
      en: 'The official mark boundaries of this paper are not known',
    },
    value: `${grade} ${subject}`,
    wayOut: {
      ru: 'Внесите описание работы (work-scales): границы отметок никогда не выводятся из результатов.',
      en: 'Enter the description of the paper (work-scales): boundaries are never inferred from results.',
    },
  });
}
