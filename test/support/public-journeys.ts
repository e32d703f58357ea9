import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { savedAs } from './console-steps.js';
import { follow, HANDS, LOOKS, type Hands, type Way } from './hands.js';
import { phonePage } from './phone-page.js';
import type { TestService } from './test-service.js';

/** Reads a public calendar and asks the planner, by whatever way. */
export async function readPublicPages(browser: Browser, { address }: TestService, key: string, way: Way): Promise<void> {
  const page = await phonePage(browser, { ...LOOKS[way], javaScriptEnabled: false });
  await page.goto(`${address}/calendar/${key}`);
  await readCalendar(page, HANDS[way]);
  await page.goto(`${address}/planner`);
  await askPlanner(page, HANDS[way]);
}

/** Reads the public calendar in the other language. */
async function readCalendar(page: Page, hands: Hands): Promise<void> {
  await follow(hands, page.getByRole('link', { name: 'English' }));
  expect(await page.locator('h1').innerText()).toBe('Calendar of school tests');
}

/** Asks the planner what it cannot compute, is led to the field, and asks anew; then goes on to another question. */
export async function askPlanner(page: Page, hands: Hands): Promise<void> {
  const compute = page.getByRole('button', { name: 'Рассчитать' });
  const works = page.getByLabel('Всего работ');
  await hands.fill(works, 'много');
  await follow(hands, compute);
  await hands.press(page.getByRole('alert').getByRole('link', { name: /^Всего работ/u }));
  await hands.fill(works, '300');
  await hands.fill(page.getByLabel('Доля неверно оценённых, которую нельзя пропустить, %'), '10');
  await follow(hands, compute);
  expect(await page.getByRole('region', { name: 'Ответ' }).innerText()).toContain('28 работ');
  await follow(hands, page.getByRole('link', { name: 'Два риска' }));
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('Два риска');
}

/** Reads a draw in the public register, and takes what anybody can verify it by. */
export async function readRegister(page: Page, hands: Hands, title: string): Promise<void> {
  await follow(hands, page.getByRole('link', { name: title }));
  expect(await savedAs(page, () => hands.press(page.getByRole('link', { name: 'Вся папка (.zip)' })))).toMatch(/\.zip$/u);
  await follow(hands, page.getByRole('link', { name: 'Все жеребьёвки' }));
}
