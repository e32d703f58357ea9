import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { newVisitor } from './browser.js';
import { savedAs } from './console-steps.js';
import { PHONE } from './console-visit.js';
import { follow, HANDS, LOOKS, type Hands, type Way } from './hands.js';
import type { Inspect } from './inspect.js';
import type { TestService } from './test-service.js';

/** Gives the works of a draw to experts of whom one has less time than the others, and opens what has come of it. */
export async function giveWorks(page: Page, { press, fill, choose }: Hands, draw: string, inspect: Inspect): Promise<void> {
  await press(page.getByRole('button', { name: 'Раздать работы' }));
  const form = page.getByRole('dialog');
  await choose(form.getByRole('combobox', { name: 'Жеребьёвка', exact: true }), draw);
  await choose(form.getByRole('combobox', { name: 'Проверок на работу' }), '2');
  await fill(form.getByRole('textbox', { name: 'Сколько секунд считать' }), '1');
  await press(form.getByText('Минуты по каждому эксперту'));
  await fill(form.getByRole('textbox', { name: 'Э-004' }), '590');
  await inspect(page);
  const asked = page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/allocations'));
  await press(form.getByRole('button', { name: 'Рассчитать' }));
  expect((await asked).postDataJSON()).toMatchObject({ capacities: { 'Э-004': 590 } });
  await press(page.getByRole('link', { name: 'Открыть раздачу' }));
}

/** Opens the marking of an allocation with an anchor work. */
export async function openRound(page: Page, { press, fill, choose }: Hands, school: string, inspect: Inspect): Promise<void> {
  const work = '50101 · Математика, 5 класс';
  await fill(page.getByRole('textbox', { name: 'Название' }), 'Первый этап');
  const deadline = page.getByRole('group', { name: 'Срок' });
  await fill(deadline.getByLabel('Срок'), '2030-06-10');
  await fill(deadline.getByLabel('Время'), '1800');
  await press(page.getByText('Контрольные и общие работы', { exact: true }));
  await choose(page.getByRole('combobox', { name: 'Школа', exact: true }), school);
  await choose(page.getByRole('combobox', { name: 'Предмет', exact: true }), 'Математика');
  await choose(page.getByRole('combobox', { name: 'Работа', exact: true }), work);
  await choose(page.getByRole('combobox', { name: 'Какая работа' }), 'общая');
  await press(page.getByRole('button', { name: 'Добавить работу' }));
  await page.getByRole('rowheader', { name: `${school}: ${work}`, exact: true }).waitFor();
  await inspect(page);
  const opened = page.waitForResponse((response) => response.url().endsWith('/marking-round'));
  await press(page.getByRole('button', { name: 'Открыть проверку' }));
  expect((await opened).request().postDataJSON()).toMatchObject({ controls: [], anchors: [expect.any(String)] });
}

/** The text of a letter with the link of an expert, as it is shown once. */
export async function letterTo(page: Page, { press }: Hands, expert: string): Promise<string> {
  await press(page.getByRole('button', { name: `Ссылка эксперту: ${expert}` }));
  return page.getByRole('dialog').locator('pre').innerText();
}

/** The first work of an expert, by the link in a letter, on a telephone and without scripts: kept as a draft with a task that was not tried, which then is marked after all, and sent. */
export async function markOne(browser: Browser, { address }: TestService, letter: string, way: Way, points: string): Promise<void> {
  const context = await newVisitor(browser, { viewport: PHONE, ...LOOKS[way], javaScriptEnabled: false });
  const page = await context.newPage();
  const hands = HANDS[way];
  await page.goto(address + /\/marking\/[\w-]{43}$/u.exec(letter)![0]);
  await follow(hands, page.getByRole('link', { name: 'Следующая' }));
  const field = (task: number) => page.getByRole('textbox', { name: `Задание ${task}` });
  const notTried = page.getByRole('checkbox', { name: 'Задание 3' });
  for (const task of [1, 2]) await hands.fill(field(task), points);
  await hands.press(notTried);
  await follow(hands, page.getByRole('button', { name: 'Сохранить' }));
  expect(await notTried.isChecked()).toBe(true);
  await hands.fill(field(3), points);
  await hands.press(notTried);
  await follow(hands, page.getByRole('button', { name: 'Отправить' }));
  expect(await page.locator('main').innerText()).toContain('Сделано 1 из');
  await context.close();
}

/** Others take over what an expert has not marked. */
export async function replaceExpert(page: Page, { press, fill, choose }: Hands, code: string): Promise<void> {
  await press(page.getByText('Эксперт не может продолжать', { exact: true }));
  await choose(page.getByRole('combobox', { name: 'Кого заменить' }), code);
  await fill(page.getByRole('textbox', { name: 'Причина', exact: true }), 'больничный');
  await press(page.getByRole('button', { name: 'Передать его работы' }));
  await page.getByText(/Передано: \d+ работ/u).waitFor();
}

/** Gives every dispute an arbiter. */
export async function settleDisputes(page: Page, { press }: Hands): Promise<void> {
  await page.getByText('расходятся, арбитра ещё нет').first().waitFor();
  await press(page.getByRole('button', { name: 'Назначить арбитров' }));
  await page.getByText(/Арбитры назначены: \d+ работ/u).waitFor();
}

/** Notes of the first work that waits for something that it cannot be found. */
export async function loseOne(page: Page, { press, fill }: Hands): Promise<void> {
  const codes = page.locator('tbody th').filter({ hasText: /^\d{4}-\d{4}$/u });
  const code = await codes.first().innerText();
  await press(page.getByText('Работа не найдена'));
  await fill(page.getByRole('textbox', { name: 'Код комиссии' }), code);
  await fill(page.getByRole('textbox', { name: 'Где искали' }), 'нет в пачке');
  await press(page.getByRole('button', { name: 'Записать: не найдена' }));
  await page.getByRole('cell', { name: 'не найдены' }).waitFor();
}

/** Reads the covers and lists of what experts are given. */
export async function readPacks(page: Page, { press }: Hands): Promise<void> {
  await press(page.getByRole('link', { name: 'Обложки и списки для печати' }));
  await page.getByRole('heading', { name: 'Пачка работ для перепроверки: Э-001' }).waitFor();
}

/** Takes the report of an allocation along. */
export async function takeReport(page: Page, { press }: Hands): Promise<void> {
  expect(await savedAs(page, () => press(page.getByRole('button', { name: 'Скачать справку .docx' })))).toBe('recheck-report.docx');
}
