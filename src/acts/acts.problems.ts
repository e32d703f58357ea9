import { Problem } from '../http/problem.js';

export function dutyUnknown(uid: string): Problem {
  return new Problem({
    code: 'act.duty-unknown',
    status: 404,
    title: { ru: 'Такого выхода у вас нет', en: 'You have no such duty' },
    value: uid,
    wayOut: { ru: 'Откройте акт из списка ваших выходов.', en: 'Open the act from the list of your duties.' },
  });
}

export function actTooEarly(start: string): Problem {
  const [day, time] = start.split('T');
  return new Problem({
    code: 'act.too-early',
    status: 409,
    title: { ru: 'Акт пишут после выхода', en: 'An act is written after the duty' },
    value: start,
    wayOut: { ru: `Вернитесь после начала: ${day}, ${time}.`, en: `Come back after it has begun: ${day}, ${time}.` },
  });
}
