import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { savedAs, taken } from './console-steps.js';
import type { Hands } from './hands.js';
import type { Inspect } from './inspect.js';

/** Notes until when papers are kept, and receives those of a school against a receipt, which is confirmed by that. */
export async function handOver(page: Page, { press, fill }: Hands, school: string, inspect: Inspect): Promise<void> {
  await fill(page.getByLabel('Школы хранят работы до'), '2030-07-20');
  await taken(page, () => press(page.getByRole('button', { name: 'Записать' })));
  await press(page.getByRole('button', { name: `Принять: ${school}` }));
  const form = page.getByRole('dialog');
  await fill(form.getByRole('textbox', { name: 'Кто передаёт' }), 'завуч школы');
  await fill(form.getByRole('textbox', { name: 'Кто принимает' }), 'секретарь комиссии');
  await inspect(page);
  await press(form.getByRole('button', { name: 'Оформить расписку' }));
  await form.waitFor({ state: 'hidden' });
  await page.locator('td:text-is("в комиссию")').waitFor();
  await page.getByRole('button', { name: `Вернуть: ${school}` }).waitFor();
  expect(await savedAs(page, () => press(page.getByRole('button', { name: 'Скачать расписку № 1' })))).toBe('receipt.html');
  await inspect(page);
}
