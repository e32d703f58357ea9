import { Problem } from '../http/problem.js';

export function alreadyNominated(code: string): Problem {
  return new Problem({
    code: 'person.already-nominated',
    status: 409,
    title: { ru: `Этот человек уже предложен, его код ${code}`, en: `This person is nominated already as ${code}` },
    value: code,
    wayOut: { ru: 'Отзовите прежнее предложение, если оно неверно.', en: 'Withdraw the earlier nomination if it is wrong.' },
  });
}
