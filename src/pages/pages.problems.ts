import { Problem } from '../http/problem.js';

/** One answer for a link that never was, that was revoked and that has expired: nothing can be learned by trying. */
export function unknownPage(): Problem {
  return new Problem({
    code: 'page.unknown',
    status: 404,
    title: { ru: 'Такой страницы нет', en: 'There is no such page' },
    wayOut: {
      ru: 'Ссылка устарела или отозвана. Попросите новую у координатора ВПР.',
      en: 'The link has expired or was revoked. Ask your coordinator for a new one.',
    },
  });
}

export function visitedTooOften(seconds: number): Problem {
  return new Problem({
    code: 'page.too-often',
    status: 429,
    title: { ru: 'Страницу открывают слишком часто', en: 'The page is opened too often' },
    wayOut: { ru: `Повторите через ${seconds} с.`, en: `Repeat in ${seconds} s.` },
    headers: { 'Retry-After': String(seconds) },
  });
}

/** Its page says beside it that answers are no longer taken, and whom to tell. */
export function availabilityClosed(): Problem {
  return new Problem({
    code: 'availability.closed',
    status: 409,
    title: { ru: 'Эти ответы не сохранены: они пришли после срока', en: 'These answers are not saved: they came too late' },
    wayOut: { ru: 'Ниже – то, что записано.', en: 'What is on record stands below.' },
  });
}

/** One answer for a lesson of somebody else and for one that is taken back already. */
export function lessonGone(): Problem {
  return new Problem({
    code: 'page.lesson-gone',
    status: 404,
    title: { ru: 'Этого урока здесь уже нет', en: 'This lesson is here no more' },
    wayOut: { ru: 'Ниже – уроки, которые записаны сейчас.', en: 'Below are the lessons on record now.' },
  });
}

export function noCampaign(): Problem {
  return new Problem({
    code: 'page.no-campaign',
    status: 404,
    title: { ru: 'Кампании ВПР пока нет', en: 'There is no campaign yet' },
    wayOut: { ru: 'Загляните позже: муниципалитет ещё не завёл её.', en: 'Come back later.' },
  });
}
