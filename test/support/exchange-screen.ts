import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Hands } from './hands.js';
import { inspectClosely, type Inspect } from './inspect.js';

const exchangeOn = (page: Page) => page.getByRole('region', { name: 'Школы без округа' });

/** Asks for the exchange of a draw's works: how many the first school hands over. */
export async function proposedExchange(page: Page, { press }: Hands, drawId: string, inspect: Inspect): Promise<string> {
  const sample = page.getByRole('combobox', { name: 'Какие работы' });
  await sample.locator('option', { hasText: 'Обмен' }).waitFor({ state: 'attached' });
  expect(await sample.inputValue()).toBe(drawId);
  await press(page.getByRole('button', { name: 'Рассчитать' }));
  await page.getByText('Это предложение').waitFor();
  const exchange = exchangeOn(page);
  await exchange.getByText('Лучшее распределение, доказано.').waitFor();
  const given = await exchange.getByRole('row').getByRole('cell').first().innerText();
  await inspect(page);
  return given;
}

/** Follows the exchange of an allocation to the papers of its first school. */
export async function papersOfExchange(page: Page, { press }: Hands, given: string): Promise<void> {
  await exchangeOn(page).getByText('Лучшее распределение, доказано.').waitFor();
  await inspectClosely(page);
  await press(page.getByRole('link', { name: 'Лист передачи: СОШ 1' }));
  const sheet = page.getByRole('region', { name: /^СОШ 1 – проверяет/u }).first();
  await sheet.getByText(`Работ: ${given}.`).waitFor();
  await inspectClosely(page);
}
