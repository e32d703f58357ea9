import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { savedAs, taken } from './console-steps.js';
import { dataBook } from './data-book.js';
import { expectAccessible, giveFile, type Hands } from './hands.js';

/** Sends a workbook on the screen of imports, and waits for the page of what it holds. */
async function sendBook(page: Page, hands: Hands, day: string, button = 'Выбрать файл'): Promise<void> {
  const file = { name: 'книга.xlsx', mimeType: 'application/octet-stream', buffer: await dataBook(day) };
  await giveFile(hands, page.getByRole('button', { name: button }), file);
  await page.waitForURL(/imports\/./u);
}

/** A file with an error is looked through and taken back with its mark, the corrected one is applied and undone. */
export async function importAndUndo(page: Page, hands: Hands): Promise<void> {
  const { press, choose } = hands;
  await sendBook(page, hands, '31.04.2026');
  await page.getByText('1 ошибка. Пока они есть').waitFor();
  await choose(page.getByLabel('Что показать'), 'Ошибка (1)');
  await page.getByText('лист «Расписание», строка 2, столбец D').waitFor();
  await page.getByText('Такого дня нет в календаре').waitFor();
  expect(await page.getByRole('button', { name: 'Применить' }).count()).toBe(0);
  await expectAccessible(page, hands);
  expect(await savedAs(page, () => press(page.getByRole('button', { name: 'Скачать файл с пометками' })))).toBe('problems.xlsx');

  await sendBook(page, hands, '30.04.2026', 'Загрузить исправленный файл');
  await page.getByText('Ошибок нет').waitFor();
  await press(page.getByRole('button', { name: 'Изменения по записям' }));
  await page.getByText(/Человек Н-001 \(новая запись\) – .*ФИО: Иванова Мария Петровна/u).waitFor();
  await press(page.getByRole('button', { name: 'Применить' }));
  await page.getByRole('heading', { name: 'Что дальше' }).waitFor();
  await press(page.getByRole('button', { name: 'Отменить загрузку' }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Отменить загрузку' }));
  await page.getByText(/Отменено .*чтобы применить файл снова/iu).waitFor();
  await press(page.getByRole('link', { name: 'К загрузкам' }));
}

/** Finds a person in the list, declares a tie to a school, ends it, and reads it all in their history. */
export async function declareAndEndTie(page: Page, hands: Hands, school: string): Promise<void> {
  const { press, fill, choose } = hands;
  await fill(page.getByLabel('Поиск'), 'иванова');
  await page.getByText('1 человек', { exact: true }).waitFor();
  await press(page.getByRole('link', { name: 'Иванова Мария Петровна' }));
  await page.getByRole('heading', { level: 1, name: 'Иванова Мария Петровна' }).waitFor();
  await press(page.getByRole('tab', { name: 'Связи и запреты' }));
  await press(page.getByRole('button', { name: 'Объявить связь' }));
  const form = page.getByRole('dialog', { name: 'Объявить связь' });
  await choose(form.getByLabel('Школа'), school);
  await choose(form.getByLabel('Что связывает'), 'учится ребёнок');
  await taken(page, () => press(form.getByRole('button', { name: 'Объявить связь' })));
  const line = page.getByRole('listitem').filter({ hasText: school });
  await press(line.getByRole('button', { name: 'Завершить' }));
  const question = page.getByRole('dialog', { name: 'Когда связь закончилась?' });
  await fill(question.getByLabel('Последний день'), '05.06.2030');
  await taken(page, () => press(question.getByRole('button', { name: 'Завершить' })));
  await line.getByText('05.06.2030').waitFor();
  await press(page.getByRole('tab', { name: 'История' }));
  await page.getByText('объявлена связь').first().waitFor();
  await expectAccessible(page, hands);
}

/** Moves the only sitting of a day, first to a Sunday, which is refused. */
export async function moveSitting(page: Page, hands: Hands, from: RegExp, to: string): Promise<void> {
  const { press, fill } = hands;
  await press(page.getByRole('button', { name: from }));
  await press(page.getByRole('button', { name: /^Изменить: Школа № 1, 5А/u }));
  const form = page.getByRole('dialog');
  await fill(form.getByLabel('День'), '3.5.2026');
  await form.getByText('03.05.2026 - воскресенье').waitFor();
  await expectAccessible(page, hands);
  await press(form.getByRole('button', { name: 'Сохранить' }));
  await form.getByText(/Так проводить работу нельзя/u).waitFor();
  await fill(form.getByLabel('День'), to);
  await form.getByText('воскресенье').first().waitFor({ state: 'hidden' });
  await taken(page, () => press(form.getByRole('button', { name: 'Сохранить' })));
  await form.waitFor({ state: 'hidden' });
}
