import { Problem } from '../../http/problem.js';

export function tooFewToShow(schoolId: string): Problem {
  return new Problem({
    code: 'markers.too-few',
    status: 409,
    title: { ru: 'В этой группе меньше 10 участников: её не показывают', en: 'Fewer than 10 pupils: this group is not shown' },
    value: schoolId,
    wayOut: { ru: 'Посмотрите другой предмет или параллель.', en: 'Look at another subject or grade.' },
  });
}
