import { expect, test } from '@jest/globals';
import { personalNameIn } from '../../src/acts/personal-names.js';

test.each([
  ['Ученик Петров Ваня достал телефон', 'Петров Ваня'],
  ['у участницы Марии была шпаргалка', 'Марии'],
  ['организатор Иванова Мария Петровна вышла', 'Иванова Мария Петровна'],
  ['Сидоров П. И. подсказывал', 'Сидоров П. И.'],
])('%s: «%s» is taken for a name', (text, name) => {
  expect(personalNameIn(text)).toBe(name);
});

test.each(['участник 50012 достал телефон', 'Учитель русского языка вошёл в кабинет 21', 'МБОУ «СОШ № 2», 5А', ''])(
  'in «%s» there is none',
  (text) => {
    expect(personalNameIn(text)).toBeUndefined();
  },
);
