import type { Wording } from './http/problem.js';
import type { RunningService } from './service.js';
import type { RunningWorker } from './worker-process.js';

/** What whoever started the service reads: where it is, where its data are and, at the first start, how to begin. */
export function serviceWords({ address, place, token }: Pick<RunningService, 'address' | 'place' | 'token'>): Wording {
  const [ru, en] = [
    [`«Объектив» открыт по адресу ${address}, описание API: ${address}/api/docs`, `Данные: ${place.ru}`],
    [`Obektiv is at ${address}, its API at ${address}/api/docs`, `Data: ${place.en}`],
  ];
  if (token !== undefined) {
    const entrance = `${address}/console/#token=${token}`;
    ru.push(`Токен администратора, показан только сейчас: ${token}`, `Откройте в браузере: ${entrance}`);
    en.push(`Administrator's token, shown only now: ${token}`, `Begin in a browser: ${entrance}`);
  }
  return { ru: ru.join('\n'), en: en.join('\n') };
}

export function workerWords({ place }: Pick<RunningWorker, 'place'>): Wording {
  return {
    ru: `Исполнитель «Объектива» ждёт заданий. Данные: ${place.ru}`,
    en: `An Obektiv worker waits for jobs. Data: ${place.en}`,
  };
}
