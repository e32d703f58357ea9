import { expect, test } from '@jest/globals';
import { render } from '../../src/page-layout/html.js';
import { records } from '../../src/pages/records.js';

const table = (rows: Parameters<typeof records>[2]) => render(records('Группы', ['Группа', 'Работ'], rows));

test('figures stand under each other, and their heading with them', () => {
  const page = table([
    ['5 класс', 7],
    ['6 класс', 112],
  ]);
  expect(page.match(/<(?:th|td)[^>]* class="figure">[^<]+/gu)).toEqual([
    '<th scope="col" class="figure">Работ',
    '<td data-label="Работ" class="figure">7',
    '<td data-label="Работ" class="figure">112',
  ]);
});

test('a column with a word in it is no column of figures', () => {
  const page = table([
    ['5 класс', 7],
    ['6 класс', 'нет'],
  ]);
  expect(page).not.toContain('figure');
});
