import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';

/** Puts the year's roadmap in force, marks a measure done and adds what confirms it. */
export async function keepRoadmap(page: Page, evidence: string): Promise<void> {
  await page.getByRole('button', { name: 'Образец на 2026 год' }).click();
  await page.getByRole('button', { name: 'Ввести в действие' }).click();
  await page.getByRole('heading', { name: 'Календари сроков' }).waitFor();
  const states = page.getByRole('combobox', { name: /^Состояние: / });
  await states.first().selectOption('done');
  await page.getByText(/^выполнено \d/u).waitFor();
  await page.getByRole('button', { name: 'Добавить подтверждение' }).first().click();
  await page.getByRole('textbox', { name: 'Что сделано' }).fill(evidence);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Добавить подтверждение' }).click();
  await page.getByRole('button', { name: '1 подтверждение' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}
