import { Problem } from '../http/problem.js';

export function alreadyNominated(code: string): Problem {
  return new Problem({
    code: 'person.already-nominated',
    status: 409,
    title: { ru: `Этот человек уже предложен, его код ${code}`, en: `This person is nominated already as ${code}` },
    value: code,
    faults: [{ where: 'fullName', message: { ru: 'уже в списке предложенных', en: 'is on the list already' } }],
    wayOut: { ru: 'Отзовите прежнее предложение, если оно неверно.', en: 'Withdraw the earlier nomination if it is wrong.' },
  });
}

export function mergeWithItself(code: string): Problem {
  return new Problem({
    code: 'person.merge-with-itself',
    status: 422,
    title: { ru: 'Это одна и та же карточка', en: 'This is one and the same card' },
    value: code,
    wayOut: { ru: 'Выберите вторую карточку того же человека.', en: 'Choose the second card of the same person.' },
  });
}

export function alreadyGone(code: string): Problem {
  return new Problem({
    code: 'person.archived',
    status: 409,
    title: { ru: `Карточка ${code} в архиве`, en: `The card ${code} is archived` },
    value: code,
    wayOut: { ru: 'Объединяются две действующие карточки.', en: 'Two cards in use can be merged.' },
  });
}

interface Bonds {
  readonly duties: number;
  readonly works: number;
}

/** What is published or marked names the duplicate and is kept for ever. */
export function cannotBeMerged(code: string, { duties, works }: Bonds): Problem {
  const byDuties = duties > 0;
  return new Problem({
    code: byDuties ? 'person.has-published-duties' : 'person.has-works',
    status: 409,
    title: byDuties
      ? { ru: `У ${code} есть опубликованные выходы: ${duties}`, en: `${code} has published duties: ${duties}` }
      : { ru: `У ${code} есть работы на перепроверке: ${works}`, en: `${code} has works to recheck: ${works}` },
    value: code,
    wayOut: byDuties
      ? {
          ru: `Опубликованный график не меняется. Оставьте карточку ${code} и присоедините к ней другую, либо замените ${code} на доске и опубликуйте новый график.`,
          en: `A published roster never changes. Keep the card ${code} and merge the other one into it, or replace ${code} on the board and publish again.`,
        }
      : {
          ru: `Выданные работы закреплены за экспертом. Оставьте карточку ${code} и присоедините к ней другую.`,
          en: `Works handed out stay with their expert. Keep the card ${code} and merge the other one into it.`,
        },
  });
}
