import { Problem, type Fault } from './problem.js';
import { THINGS, TWIN_FIELDS, type Thing } from './things.js';

/** The refusals every feature needs. The identifier of what is missing is the value. */
export function notFound(what: Thing, value: unknown): Problem {
  return new Problem({
    code: 'not-found',
    status: 404,
    title: { ru: `Не найдено: ${what}`, en: `Not found: ${THINGS[what]}` },
    value,
    wayOut: {
      ru: 'Проверьте идентификатор; список покажет то, что вам доступно.',
      en: 'Check the identifier; the list shows what you may see.',
    },
  });
}

export function alreadyThere(what: Thing, value: unknown): Problem {
  const field = TWIN_FIELDS[what];
  return new Problem({
    code: 'already-there',
    status: 409,
    title: { ru: `Уже есть: ${what}`, en: `Already there: ${THINGS[what]}` },
    value,
    wayOut: {
      ru: 'Измените имеющуюся запись или укажите в новой другое.',
      en: 'Change the record there is or give the new one another value.',
    },
    ...(field !== undefined && { faults: [recordedAlready(field)] }),
  });
}

/** What a field of the request says a record says already. */
function recordedAlready(field: string): Fault {
  return { where: `body.${field}`, message: { ru: 'такая запись уже есть', en: 'there is such a record already' } };
}

/** What a field of the request says is somebody else's. */
export function takenAlready(field: string): Fault {
  return { where: `body.${field}`, message: { ru: 'уже занято', en: 'is taken already' } };
}

export function invalidRequest(faults: readonly Fault[]): Problem {
  return new Problem({
    code: 'request.invalid',
    status: 400,
    title: { ru: 'Запрос не соответствует описанию', en: 'The request does not match its description' },
    faults,
    wayOut: {
      ru: 'Исправьте перечисленное; описание – /api/docs.',
      en: 'Correct what is listed; the description is at /api/docs.',
    },
  });
}

export function characterUnknown(): Problem {
  return new Problem({
    code: 'request.character',
    status: 400,
    title: {
      ru: 'В запросе есть знак с кодом 0, которого не бывает в тексте',
      en: 'The request holds the zero character, which no text has',
    },
    wayOut: { ru: 'Удалите его и повторите.', en: 'Remove it and repeat.' },
  });
}

export function tokenMissing(): Problem {
  return new Problem({
    code: 'token.missing',
    status: 401,
    title: { ru: 'Нужен действующий токен', en: 'A valid token is needed' },
    wayOut: {
      ru: 'Передайте заголовок Authorization: Bearer <токен>; токен выдаёт администратор.',
      en: 'Send the header Authorization: Bearer <token>; an administrator issues tokens.',
    },
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}

export function roleForbidden(role: string, allowed: readonly string[]): Problem {
  return new Problem({
    code: 'role.forbidden',
    status: 403,
    title: { ru: 'Роль этого токена не позволяет такое действие', en: 'The role of this token does not allow this action' },
    value: role,
    wayOut: { ru: `Нужна роль: ${allowed.join(', ')}.`, en: `Needed role: ${allowed.join(', ')}.` },
  });
}

export function authorityNeeded(): Problem {
  return new Problem({
    code: 'authority.needed',
    status: 400,
    title: { ru: 'Не указан муниципалитет', en: 'No authority is given' },
    wayOut: {
      ru: 'Этот токен действует для всех муниципалитетов: передайте код одного из них в заголовке X-Authority (список – GET /api/v1/authorities).',
      en: 'This token is valid for all authorities: send the code of one in the header X-Authority (GET /api/v1/authorities lists them).',
    },
  });
}

export function versionNeeded(): Problem {
  return new Problem({
    code: 'version.needed',
    status: 428,
    title: { ru: 'Не указано, какую версию вы меняете', en: 'The version you are changing is not given' },
    wayOut: {
      ru: 'Передайте в заголовке If-Match значение ETag из ответа на чтение.',
      en: 'Send the ETag of your last read in the header If-Match.',
    },
  });
}

export function versionChanged(current: number, given: string): Problem {
  return new Problem({
    code: 'version.changed',
    status: 412,
    title: { ru: 'Запись с тех пор изменена', en: 'The record has changed since' },
    value: given,
    extra: { currentVersion: current },
    wayOut: { ru: 'Прочитайте запись заново и повторите изменение.', en: 'Read the record again and repeat your change.' },
  });
}

export function changedMeanwhile(): Problem {
  return new Problem({
    code: 'changed-meanwhile',
    status: 409,
    title: { ru: 'Пока выполнялось действие, данные изменил кто-то ещё', en: 'Somebody else changed the data meanwhile' },
    wayOut: { ru: 'Откройте запись заново и повторите.', en: 'Read the record again and repeat.' },
  });
}

export function unavailable(): Problem {
  return new Problem({
    code: 'unavailable',
    status: 503,
    title: { ru: 'Сервис временно недоступен', en: 'The service is temporarily unavailable' },
    wayOut: { ru: 'Повторите запрос через несколько секунд.', en: 'Repeat the request in a few seconds.' },
    headers: { 'Retry-After': '5' },
  });
}

export function internal(): Problem {
  return new Problem({
    code: 'internal',
    status: 500,
    title: { ru: 'Внутренняя ошибка сервиса', en: 'Internal error of the service' },
    wayOut: {
      ru: 'Сообщите администратору номер запроса из поля instance.',
      en: 'Tell the administrator the request number in the field instance.',
    },
  });
}

export function consoleMissing(): Problem {
  return new Problem({
    code: 'console.not-built',
    status: 503,
    title: { ru: 'Рабочий стол не собран', en: 'The console is not built' },
    wayOut: { ru: 'Выполните npm run build и откройте страницу снова.', en: 'Run npm run build and open the page again.' },
  });
}
