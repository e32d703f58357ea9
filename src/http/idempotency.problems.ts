import { Problem } from './problem.js';

export function keyOfOtherRequest(key: string): Problem {
  return new Problem({
    code: 'idempotency.other-request',
    status: 422,
    title: { ru: 'С этим Idempotency-Key уже был другой запрос', en: 'Another request was sent with this Idempotency-Key' },
    value: key,
    wayOut: { ru: 'Возьмите новый ключ для нового запроса.', en: 'Take a new key for a new request.' },
  });
}

export function keyShownOnce(key: string): Problem {
  return new Problem({
    code: 'idempotency.shown-once',
    status: 409,
    title: {
      ru: 'Ответ на этот запрос содержал секрет и уже был показан',
      en: 'The answer to this request held a secret and was already shown',
    },
    value: key,
    wayOut: {
      ru: 'Отзовите потерянный секрет и выдайте новый с новым ключом.',
      en: 'Revoke the lost secret and issue a new one with a new key.',
    },
  });
}

export function keyStillRunning(key: string): Problem {
  return new Problem({
    code: 'idempotency.still-running',
    status: 409,
    title: { ru: 'Первый запрос с этим ключом ещё выполняется', en: 'The first request with this key is still running' },
    value: key,
    wayOut: { ru: 'Повторите через несколько секунд.', en: 'Repeat in a few seconds.' },
    headers: { 'Retry-After': '5' },
  });
}
