import { subjectTitle } from '../campaigns/subjects.js';
import { Problem } from '../http/problem.js';

export function noBoundaries(grade: number, subject: string): Problem {
  return new Problem({
    code: 'markers.no-boundaries',
    status: 409,
    title: {
      ru: 'Не внесены официальные границы отметок этой работы',
      en: 'The official mark boundaries of this paper are not known',
    },
    value: `${subjectTitle(subject)}, ${grade} класс`,
    wayOut: {
      ru: 'Внесите их на странице «Описания работ»: из результатов границы никогда не выводятся.',
      en: 'Enter them on the page “Descriptions of papers”: boundaries are never inferred from results.',
    },
  });
}
