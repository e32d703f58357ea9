import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';
import { byKeyboard, leadOn, pressByKeyboard } from './keyboard.js';
import { phonePage } from './phone-page.js';
import type { TestService } from './test-service.js';

/** Opens the marking of an allocation with an anchor work. */
export async function openRound(page: Page, school: string, work: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Название' }).fill('Первый этап');
  const deadline = page.getByRole('group', { name: 'Срок' });
  await deadline.getByLabel('Срок').fill('2030-06-10');
  await deadline.getByLabel('Время').fill('1800');
  await page.getByText('Контрольные и общие работы', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Школа', exact: true }).selectOption({ label: school });
  await page.getByRole('combobox', { name: 'Предмет', exact: true }).selectOption({ label: 'Математика' });
  await page.getByRole('combobox', { name: 'Работа', exact: true }).selectOption({ label: work });
  await page.getByRole('combobox', { name: 'Какая работа' }).selectOption({ label: 'общая' });
  await page.getByRole('button', { name: 'Добавить работу' }).click();
  await page.getByRole('cell', { name: `${school}: ${work}`, exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const opened = page.waitForResponse((response) => response.url().endsWith('/marking-round'));
  await page.getByRole('button', { name: 'Открыть проверку' }).click();
  expect((await opened).request().postDataJSON()).toMatchObject({ controls: [], anchors: [expect.any(String)] });
}

/** The first work of an expert, by the link in a letter, on a telephone and without a mouse: kept as a draft with a task that was not tried, which then is marked after all, and sent. */
export async function markOneByKeyboard(browser: Browser, { address }: TestService, letter: string, points: string): Promise<void> {
  const page = await phonePage(browser, { javaScriptEnabled: false });
  await page.goto(address + /\/marking\/[\w-]{43}$/u.exec(letter)![0]);
  await leadOn(page, 'Следующая');
  for (const task of ['Задание 1', 'Задание 2']) await byKeyboard(page, task, points);
  await pressByKeyboard(page, 'Задание 3', 'Tab');
  await page.keyboard.press('Space');
  await leadOn(page, 'Сохранить');
  expect(await page.getByRole('checkbox', { name: /^Задание 3/u }).isChecked()).toBe(true);
  await byKeyboard(page, 'Задание 3', points);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await leadOn(page, 'Отправить');
  expect(await page.locator('main').innerText()).toContain('Сделано 1 из');
}

/** Others take over what an expert has not marked. */
export async function replaceExpert(page: Page, code: string): Promise<void> {
  await page.getByText('Эксперт не может продолжать', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Кого заменить' }).selectOption({ label: code });
  await page.getByRole('textbox', { name: 'Причина', exact: true }).fill('больничный');
  await page.getByRole('button', { name: 'Передать его работы' }).click();
  await page.getByText(/Передано: \d+ работ/u).waitFor();
}

/** Gives every dispute an arbiter. */
export async function settleDisputes(page: Page): Promise<void> {
  await page.getByText('расходятся, арбитра ещё нет').first().waitFor();
  await page.getByRole('button', { name: 'Назначить арбитров' }).click();
  await page.getByText(/Арбитры назначены: \d+ работ/u).waitFor();
}

/** Notes of the first work that waits for something that it cannot be found. */
export async function loseOne(page: Page): Promise<void> {
  const code = await page
    .getByRole('cell', { name: /^\d{4}-\d{4}$/u })
    .first()
    .innerText();
  await page.getByText('Работа не найдена').click();
  await page.getByRole('textbox', { name: 'Код комиссии' }).fill(code);
  await page.getByRole('textbox', { name: 'Где искали' }).fill('нет в пачке');
  await page.getByRole('button', { name: 'Записать: не найдена' }).click();
  await page.getByRole('cell', { name: 'не найдены' }).waitFor();
}
