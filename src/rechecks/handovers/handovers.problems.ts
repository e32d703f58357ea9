import { Problem } from '../../http/problem.js';

export function nothingToHandOver(): Problem {
  return new Problem({
    code: 'handover.nothing',
    status: 409,
    title: { ru: 'Передавать нечего', en: 'There is nothing to hand over' },
    wayOut: {
      ru: 'Какие работы ждут передачи, показывает экран «Передача работ».',
      en: 'The screen “Handing works over” shows which works are awaited.',
    },
  });
}

export function wrongWorks(ids: readonly string[]): Problem {
  return new Problem({
    code: 'handover.wrong-works',
    status: 422,
    title: {
      ru: 'Эти работы не ждут такой передачи: другая школа, не отобраны или уже переданы',
      en: 'These works are not awaited: of another school, not drawn, or handed over already',
    },
    value: ids.slice(0, 20),
    wayOut: { ru: 'Уберите их из списка или передайте всё, что ждёт.', en: 'Leave them out, or hand over all that is awaited.' },
  });
}

/** What a school has seen and signs for is no longer what is awaited. */
export function awaitedListChanged(): Problem {
  return new Problem({
    code: 'handover.list-changed',
    status: 409,
    title: { ru: 'Список работ изменился, пока вы его смотрели', en: 'The list of works has changed meanwhile' },
    wayOut: { ru: 'Откройте страницу заново и проверьте список.', en: 'Open the page again and look through the list.' },
  });
}
