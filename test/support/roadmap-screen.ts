import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';
import type { Hands } from './hands.js';

/** Puts the year's roadmap in force, marks a measure done and adds what confirms it. */
export async function keepRoadmap(page: Page, { press, fill, choose }: Hands, evidence: string): Promise<void> {
  await press(page.getByRole('button', { name: 'Образец на 2026 год' }));
  await press(page.getByRole('button', { name: 'Ввести в действие' }));
  await page.getByRole('heading', { name: 'Календари сроков' }).waitFor();
  const states = page.getByRole('combobox', { name: /^Состояние: / });
  await choose(states.first(), 'выполнено');
  // Arrow keys have only looked through the states.
  await page.keyboard.press('Enter');
  await page.getByText(/^выполнено \d/u).waitFor();
  await press(page.getByRole('button', { name: 'Добавить подтверждение' }).first());
  await fill(page.getByRole('textbox', { name: 'Что сделано' }), evidence);
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page.getByRole('dialog').getByRole('button', { name: 'Добавить подтверждение' }));
  await page.getByRole('button', { name: '1 подтверждение' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}
