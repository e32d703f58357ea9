import { Problem, type Wording } from './problem.js';

/** The refusal that stands for a bare status: of the reader of bodies, of the router, of the health of the service. */
export function ofStatus(status: number | undefined): Problem | undefined {
  const known = status === undefined ? undefined : statusProblems[status];
  return status === undefined || known === undefined ? undefined : new Problem({ status, ...known });
}

const statusProblems: Readonly<Record<number, { code: string; title: Wording; wayOut?: Wording }>> = {
  400: {
    code: 'request.unreadable',
    title: { ru: 'Запрос не читается', en: 'The request cannot be read' },
    wayOut: {
      ru: 'Пошлите JSON-объект в UTF-8; описание – /api/docs.',
      en: 'Send a JSON object in UTF-8; the description is at /api/docs.',
    },
  },
  404: {
    code: 'route.unknown',
    title: { ru: 'Такого адреса нет', en: 'There is no such address' },
    wayOut: { ru: 'Все адреса – в /api/docs.', en: 'All addresses are in /api/docs.' },
  },
  405: { code: 'method.unknown', title: { ru: 'Метод не поддерживается', en: 'The method is not supported' } },
  413: {
    code: 'request.too-large',
    title: { ru: 'Запрос слишком велик', en: 'The request is too large' },
    wayOut: { ru: 'Разделите данные на части.', en: 'Split the data.' },
  },
  415: { code: 'request.media-type', title: { ru: 'Тип содержимого не поддерживается', en: 'The media type is not supported' } },
  503: { code: 'unavailable', title: { ru: 'Сервис не готов', en: 'The service is not ready' } },
};
