import type { Page } from 'playwright-core';
import { dataBook } from './data-book.js';
import { giveFile, type Hands } from './hands.js';

/** From a new municipality to its published roster, each step by what the one before offers. */
export async function publishAsNewcomer(page: Page, hands: Hands, name: string, code: string): Promise<void> {
  const { press, fill } = hands;
  const button = (label: string) => page.getByRole('button', { name: label, exact: true });
  const link = (label: string) => page.getByRole('link', { name: label });
  await fill(page.getByLabel('Название муниципалитета'), name);
  await fill(page.getByRole('textbox', { name: 'Код', exact: true }), code);
  await press(button('Добавить муниципалитет'));
  await page.getByRole('heading', { name: 'Новая кампания' }).waitFor();
  await press(button('Создать кампанию'));
  await page.getByRole('heading', { name: 'Обзор' }).waitFor();
  await press(link('Загрузить книгу'));
  const file = { name: 'книга.xlsx', mimeType: 'application/octet-stream', buffer: await dataBook('30.04.2026') };
  await giveFile(hands, button('Выбрать файл'), file);
  await press(button('Применить'));
  await page.getByRole('heading', { name: 'Что дальше' }).waitFor();
  await press(link('Рассчитать график'));
  await press(button('Создать график'));
  await press(button('Рассчитать'));
  await press(link('К публикации'));
  await press(page.getByRole('button', { name: /^Опубликовать/u }));
  await press(page.getByRole('dialog', { name: /^Опубликовать/u }).getByRole('button', { name: /^Опубликовать/u }));
  await page.getByText('Версия 1 опубликована', { exact: true }).waitFor();
}
