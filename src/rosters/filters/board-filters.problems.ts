import { Problem } from '../../http/problem.js';

export function filterNeedsAccount(): Problem {
  return new Problem({
    code: 'board-filter.account-needed',
    status: 403,
    title: {
      ru: 'Отборы хранятся за человеком, а у программы своего входа нет',
      en: 'Filters belong to a person, and a program has no account',
    },
    wayOut: {
      ru: 'Войдите с паролем и сохраните отбор на доске.',
      en: 'Sign in with a password and save the filter on the board.',
    },
  });
}

export function tooManyFilters(most: number): Problem {
  return new Problem({
    code: 'board-filter.too-many',
    status: 409,
    title: { ru: `Сохранено уже ${most} отборов, больше нельзя`, en: `${most} filters are kept already, no more can be` },
    value: most,
    wayOut: { ru: 'Удалите те, что больше не нужны.', en: 'Remove those that are needed no more.' },
  });
}
