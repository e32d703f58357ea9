import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';

/** Describes a paper, and is refused when its boundaries come to lie above its maxima. */
export async function describePaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Добавить описание' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Предмет' }).selectOption({ label: 'Русский язык' });
  await form.getByRole('textbox', { name: 'Задания и максимумы' }).fill('1 (4б), 2К1 (3)\n3');
  await form.getByText('Не понято: 3.').waitFor();
  await form.getByRole('textbox', { name: 'Задания и максимумы' }).fill('1 (4б), 2К1 (3)');
  for (const [mark, least] of [
    ['3', '2'],
    ['4', '4'],
    ['5', '6'],
  ] as const)
    await form.getByRole('textbox', { name: `«${mark}» – от, баллов` }).fill(least);
  await form.getByRole('textbox', { name: 'Откуда взято' }).fill('описание работы, 2026');
  expect(await accessibilityFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('button', { name: 'Изменить: Русский язык, 5 класс' }).click();
  await form.getByRole('textbox', { name: 'Задания и максимумы' }).fill('1 (4)');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.getByRole('alert').getByText('граница отметки выше суммы баллов').waitFor();
  await form.getByRole('button', { name: 'Отмена' }).click();
  await page.getByRole('cell', { name: '«3» от 2, «4» от 4, «5» от 6' }).waitFor();
}
