import { Problem } from '../http/problem.js';

export function batchIsOver(state: string): Problem {
  return new Problem({
    code: 'messages.batch-is-over',
    status: 409,
    title: { ru: 'Эта рассылка уже решена', en: 'This batch has been decided already' },
    value: state,
    wayOut: { ru: 'Посмотрите её сообщения и их состояние.', en: 'Look at its messages and their states.' },
  });
}

export function countDiffers(given: number, there: number): Problem {
  return new Problem({
    code: 'messages.count-differs',
    status: 409,
    title: {
      ru: 'Отмечено не столько сообщений, сколько вы назвали',
      en: 'The number of ticked messages is not the one you named',
    },
    value: given,
    extra: { ticked: there },
    wayOut: {
      ru: `Отмечено сообщений: ${there}. Просмотрите список ещё раз и подтвердите это число.`,
      en: `${there} messages are ticked. Review the list again and confirm this number.`,
    },
  });
}

export function peopleDiffer(given: number, there: number): Problem {
  return new Problem({
    code: 'messages.people-differ',
    status: 409,
    title: {
      ru: 'Известить нужно не столько людей, сколько вы отметили',
      en: 'The number of people to be told is not the one you named',
    },
    value: given,
    extra: { ticked: there },
    wayOut: {
      ru: `Отмечено людей: ${there}. Ничего не опубликовано: просмотрите список ещё раз.`,
      en: `${there} people are ticked. Nothing has been published: review the list again.`,
    },
  });
}

export function notToBeSettled(state: string): Problem {
  return new Problem({
    code: 'messages.not-to-be-settled',
    status: 409,
    title: { ru: 'О судьбе этого сообщения нечего решать', en: 'There is nothing to decide about this message' },
    value: state,
    wayOut: {
      ru: 'Решают о сообщениях в состояниях uncertain, failed и bounced и о тех, что передают вручную.',
      en: 'Messages that are uncertain, failed or bounced, or are handed over by hand, can be decided about.',
    },
  });
}

export function unknownMessageLink(): Problem {
  return new Problem({
    code: 'messages.link-unknown',
    status: 404,
    title: { ru: 'Такой ссылки нет', en: 'There is no such link' },
    wayOut: { ru: 'Откройте ссылку из последнего письма.', en: 'Open the link of the newest letter.' },
    headers: { 'X-Robots-Tag': 'noindex' },
  });
}
