import { Problem } from '../http/problem.js';

/** One answer for a link that never was, that was revoked and that has expired: nothing can be learned by trying. */
export function unknownLink(): Problem {
  return new Problem({
    code: 'feed.unknown',
    status: 404,
    title: { ru: 'Такой ссылки на календарь нет', en: 'There is no such calendar link' },
    wayOut: { ru: 'Возьмите новую ссылку у координатора ВПР.', en: 'Ask your coordinator for a new link.' },
    headers: { 'X-Robots-Tag': 'noindex' },
  });
}

export function fetchedTooOften(seconds: number): Problem {
  return new Problem({
    code: 'feed.fetched-too-often',
    status: 429,
    title: { ru: 'Календарь запрашивают слишком часто', en: 'The calendar is fetched too often' },
    wayOut: { ru: `Повторите через ${seconds} с.`, en: `Repeat in ${seconds} s.` },
    headers: { 'Retry-After': String(seconds), 'X-Robots-Tag': 'noindex' },
  });
}

export function linkExists(id: string): Problem {
  return new Problem({
    code: 'feed.link-exists',
    status: 409,
    title: { ru: 'Ссылка на этот календарь уже выдана', en: 'This calendar already has a link' },
    value: id,
    wayOut: {
      ru: 'Сама ссылка не хранится. Потеряна – замените её; старая проработает ещё 14 дней.',
      en: 'The link itself is not kept. If it is lost, replace it; the old one works 14 more days.',
    },
  });
}

export function linkEnded(id: string): Problem {
  return new Problem({
    code: 'feed.link-ended',
    status: 409,
    title: { ru: 'Эта ссылка уже заменена или отозвана', en: 'This link was already replaced or revoked' },
    value: id,
    wayOut: { ru: 'Выдайте новую.', en: 'Issue a new one.' },
  });
}
