import { expect, test } from '@jest/globals';
import { formAgain } from '../../src/pages/form-again.js';
import { render, html } from '../../src/page-layout/html.js';
import { clockField, field, pageOf, select } from '../../src/page-layout/layout.js';

const FRAME = { language: 'ru', base: '/p/key', owner: 'Н-001', tabs: [] } as const;
const WRONG = { action: '/p/key/add', title: 'Исправьте', faults: [] } as const;

const pageWith = (controls: ReturnType<typeof html>, action = '/p/key/add') =>
  pageOf(FRAME, {
    path: '/add',
    title: 'Дата',
    body: html`<form method="post" action="${action}">${controls}<button>Да</button></form>`,
  });
const again = (controls: ReturnType<typeof html>, wish: Partial<Parameters<typeof formAgain>[2]>) =>
  formAgain(pageWith(controls), 'ru', { ...WRONG, typed: {}, ...wish });
const box = (value: string) =>
  html`<label class="choice"><input type="checkbox" name="subjects" value="${value}" />${value}</label>`;

test('what was typed stands in its fields, and nothing else does', () => {
  const controls = html`${clockField({ language: 'ru' }, 'Начало', 'startsAt', '09:00')}
  ${field(
    'Класс',
    'grade',
    select(
      'grade',
      [
        ['5', '5'],
        ['6', '6'],
      ],
      '5',
    ),
  )}
  ${field('Текст', 'text', html`<textarea id="text" name="text">прежнее</textarea>`)} ${box('математика')} ${box('физика')}`;
  const page = again(controls, { typed: { startsAt: '9.3', grade: '6', text: '<b>"новое"</b>', subjects: ['физика'] } });
  expect(page).toContain('value="9.3"');
  expect(page).toMatch(/<option value="5">[\s\S]+<option value="6" selected="">/u);
  expect(page).toContain('>&lt;b&gt;&quot;новое&quot;&lt;/b&gt;</textarea>');
  expect(page.match(/ checked=/gu)).toHaveLength(1);
  expect(page).toContain('value="физика" checked=""');
  expect(page).not.toMatch(/прежнее|09:00"/u);
});

test('a fault stands beside its field, and under the heading with the field’s name and a way to it', () => {
  const fault = { where: 'startsAt', text: 'часы и минуты, например 09:00' };
  const page = again(clockField({ language: 'ru' }, 'Начало', 'startsAt'), {
    faults: [fault, { where: 'findings', text: 'отметьте этап' }],
  });
  expect(page).toMatch(
    /<input [^>]*aria-invalid="true" aria-describedby="startsAt-fault">\s*<p class="bad" id="startsAt-fault">часы/u,
  );
  expect(page).toMatch(/<\/h1><div class="note bad" role="alert">\s*<p>Исправьте<\/p>/u);
  expect(page).toContain('<li><a href="#startsAt">Начало: часы и минуты, например 09:00</a></li>');
  expect(page).toContain('<li>отметьте этап</li>');
  expect(page).toContain('<title>Ошибка: Дата – Н-001</title>');
});

test('a field in a frame of fields is told with the name of the frame', () => {
  const stage = html`<fieldset>
    <legend>В аудитории</legend>
    ${field('Что произошло?', 'room-text', html`<textarea id="room-text" name="room-text"></textarea>`)}
  </fieldset>`;
  const page = again(stage, { faults: [{ where: 'room-text', text: 'без имён' }] });
  expect(page).toContain('<li><a href="#room-text">В аудитории, Что произошло: без имён</a></li>');
});

test('words about a box come after its label, and what was folded above a field that was filled in is open', () => {
  const sure = html`<details>
    <summary>Отозвать</summary>
    <label><input type="checkbox" name="sure" value="yes" />да</label>
  </details>`;
  const page = again(sure, { faults: [{ where: 'sure', text: 'отметьте' }] });
  expect(page).toMatch(/<details open="">[\s\S]+да<\/label><p class="bad" id="sure-fault">отметьте<\/p>/u);
  expect(again(sure, {})).toContain('<details>');
});

test('a password is never shown again, a hidden value is the page’s own, and other forms stay as they were', () => {
  const controls = html`<input type="password" name="password" /><input type="hidden" name="list" value="new" />`;
  const page = again(controls, { typed: { password: 'тайна', list: 'old' } });
  expect(page).not.toMatch(/тайна|old/u);
  const other = pageWith(html`<input name="a" value="1" />`, '/p/key/other');
  expect(formAgain(other, 'ru', { ...WRONG, typed: { a: '2' } })).toContain(render(html`<input name="a" value="1" />`));
});

test('of several faults of one field the first is said, and markup broken over lines stays whole', () => {
  const faults = [
    { where: 'startsAt', text: 'заполните это поле' },
    { where: 'startsAt', text: 'часы и минуты, например 09:00' },
    { where: 'sure', text: 'отметьте' },
  ];
  const page = again(
    html`${clockField({ language: 'ru' }, 'Начало', 'startsAt')}<label class="choice"
        ><input type="checkbox" name="sure" value="yes" />да</label
      >`,
    { faults },
  );
  expect(page.match(/заполните это поле/gu)).toHaveLength(2);
  expect(page).not.toContain('часы и минуты');
  expect(page).toMatch(/да<\/label\s*><p class="bad" id="sure-fault">отметьте<\/p>/u);
});
