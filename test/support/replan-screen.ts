import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Hands } from './hands.js';
import type { Inspect } from './inspect.js';

/** Computes the roster anew with the fewest changes, and compares the new version with the one before. */
export async function replan(page: Page, { press, fill }: Hands, number: number, inspect: Inspect): Promise<void> {
  await page.getByRole('tab', { name: 'Что не закрыто' }).waitFor();
  await fill(page.getByLabel('Сколько секунд искать'), '1');
  await press(page.getByRole('button', { name: 'Пересчитать с наименьшими изменениями' }));
  await page.getByRole('heading', { name: new RegExp(`^Версия ${number}`, 'u') }).waitFor();
  await press(page.getByRole('tab', { name: 'Сравнить' }));
  await page.getByRole('columnheader', { name: `Версия ${number - 1}` }).waitFor();
  await inspect(page);
}

/** Publishes a draft whose data have changed meanwhile: asked once, and then for all that. */
export async function publishForAllThat(page: Page, { press }: Hands, inspect: Inspect): Promise<void> {
  await page.getByRole('heading', { name: /^Черновик, версия \d/u }).waitFor();
  await inspect(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  for (const label of [/^Опубликовать/u, /^Всё равно опубликовать$/u]) {
    await press(page.getByRole('button', { name: label }));
    const question = page.getByRole('dialog', { name: label });
    await press(question.getByRole('button', { name: label }));
    await question.waitFor({ state: 'detached' });
  }
  await page.getByText(/^Версия \d опубликована$/u).waitFor();
}
