import type { Page } from 'playwright-core';
import { dataBook } from './data-book.js';
import type { FirstAdministrator } from '../../src/accounts/installation.service.js';
import { giveFile, type Hands } from './hands.js';
import type { Inspect } from './inspect.js';

/** Makes the first administrator of a fresh installation, who is signed in by that. */
export async function beFirst(page: Page, { press, fill }: Hands, first: FirstAdministrator, inspect: Inspect): Promise<void> {
  await page.getByRole('heading', { name: 'Первый запуск' }).waitFor();
  await inspect(page);
  await fill(page.getByLabel('Фамилия и имя'), first.name);
  await fill(page.getByLabel('Адрес почты'), first.email);
  await fill(page.getByRole('textbox', { name: 'Пароль' }), first.password);
  await press(page.getByRole('button', { name: 'Создать и войти' }));
  await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
  await inspect(page);
}

/** Goes to another municipality, by the menu where there is no room for it. */
export async function goTo(page: Page, { press, choose }: Hands, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Открыть разделы' });
  if (await menu.isVisible()) await press(menu);
  await choose(page.getByLabel('Муниципалитет').filter({ visible: true }), name);
}

/** Removes the demonstration from within. */
export async function removeExample(page: Page, { press }: Hands, inspect: Inspect): Promise<void> {
  await press(page.getByRole('button', { name: 'Удалить пример' }));
  const dialogue = page.getByRole('dialog', { name: 'Удалить вымышленный муниципалитет?' });
  await inspect(page);
  await press(dialogue.getByRole('button', { name: 'Удалить пример' }));
  await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
}

/** Founds a municipality and its campaign. */
export async function foundMunicipality(page: Page, { press, fill }: Hands, name: string, code: string): Promise<void> {
  await fill(page.getByLabel('Название муниципалитета'), name);
  await fill(page.getByRole('textbox', { name: 'Код', exact: true }), code);
  await press(page.getByRole('button', { name: 'Добавить муниципалитет' }));
  await page.getByRole('heading', { name: 'Новая кампания' }).waitFor();
  await press(page.getByRole('button', { name: 'Создать кампанию' }));
  await page.getByRole('heading', { name: 'Обзор' }).waitFor();
}

/** From a new campaign to its published roster, each step by what the one before offers. */
export async function publishAsNewcomer(page: Page, hands: Hands): Promise<void> {
  const { press } = hands;
  const button = (label: string) => page.getByRole('button', { name: label, exact: true });
  const link = (label: string) => page.getByRole('link', { name: label });
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
