import { Problem } from '../http/problem.js';

export function demonstrationThere(code: string): Problem {
  return new Problem({
    code: 'demonstration.there',
    status: 409,
    title: { ru: 'Вымышленный муниципалитет уже загружен', en: 'The demonstration is loaded already' },
    value: code,
    wayOut: { ru: 'Выберите его в списке муниципалитетов или сначала удалите.', en: 'Choose it in the list, or remove it first.' },
  });
}

export function notADemonstration(code: string): Problem {
  return new Problem({
    code: 'demonstration.real',
    status: 409,
    title: { ru: 'Это настоящий муниципалитет, он не удаляется', en: 'This is a real municipality and is not removed' },
    value: code,
    wayOut: {
      ru: 'Удалить целиком можно только вымышленный муниципалитет, загруженный для знакомства.',
      en: 'Only the invented municipality that was loaded as a demonstration can be removed as a whole.',
    },
  });
}
