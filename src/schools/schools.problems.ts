import { Problem, type Wording } from '../http/problem.js';

export function stillInUse(title: Wording, count: number): Problem {
  return new Problem({
    code: 'still-in-use',
    status: 409,
    title,
    value: count,
    wayOut: { ru: 'Сначала перенесите или уберите то, что на этом держится.', en: 'Move or remove first what depends on it.' },
  });
}
