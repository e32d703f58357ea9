import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';
import { taken } from './console-steps.js';

/** Notes until when papers are kept, and receives those of a school against a receipt, which is confirmed by that. */
export async function handOver(page: Page, school: string): Promise<void> {
  await page.getByLabel('Школы хранят работы до').fill('2030-07-20');
  await taken(page, () => page.getByRole('button', { name: 'Записать' }).click());
  await page.getByRole('button', { name: `Принять: ${school}` }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Кто передаёт' }).fill('завуч школы');
  await form.getByRole('textbox', { name: 'Кто принимает' }).fill('секретарь комиссии');
  expect(await accessibilityFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Оформить расписку' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: 'в комиссию', exact: true }).waitFor();
  await page.getByRole('button', { name: `Вернуть: ${school}` }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать расписку № 1' }).click();
  expect((await download).suggestedFilename()).toBe('receipt.html');
}
