import { expect } from '@jest/globals';
import { laboriousIn } from './at-a-glance.js';
import { accessibilityFaults } from './browser.js';
import { settled, sidewaysIn, taken } from './console-steps.js';
import type { ConsoleVisit } from './console-visit.js';
import { unheardIn } from './heard.js';
import { sheetsOf } from './printed.js';
import type { TestService } from './test-service.js';
import { townScreens } from './town-screens.js';

/* What is done on the screens of the demonstration. */

/** From no roster of the commission to published visits of teams with a chair. */
export async function publishCommission({ page, go }: ConsoleVisit): Promise<void> {
  await go('/rosters');
  await page.getByRole('button', { name: 'Новый график' }).click();
  const dialogue = page.getByRole('dialog', { name: 'Новый график' });
  await dialogue.getByRole('radio', { name: /^Комиссия/u }).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await taken(page, () => dialogue.getByRole('button', { name: 'Создать график' }).click());
  const card = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Комиссия' }) });
  await card.getByText('Ещё не рассчитан.').waitFor();
  await card.getByRole('link', { name: 'Расчёт' }).click();
  await page.getByRole('heading', { level: 1, name: 'Комиссия' }).waitFor();
  await page.getByLabel('Сколько секунд искать').fill('1');
  await page.getByRole('button', { name: 'Рассчитать', exact: true }).click();
  await page.getByText('Черновик готов').waitFor();
  await page.getByRole('link', { name: 'К публикации' }).click();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await taken(page, () => page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click());
  await go('/rosters');
  await card.getByText(/Опубликована версия 1/u).waitFor();
  await card.getByRole('cell', { name: '(председатель)' }).first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** Reads in the history of a person what files brought, and writes lessons down and takes them away. */
export async function readPerson({ page, go }: ConsoleVisit, { dataSource }: TestService): Promise<void> {
  const [person] = await dataSource.query<[{ id: string }]>(`SELECT id FROM people WHERE code = 'Н-001'`);
  await go(`/people/${person.id}?tab=history`);
  const first = page.getByText('файл «заявка.xlsx»');
  await first.waitFor();
  expect(await first.textContent()).toMatch(/карточка создана.*ответов о доступности: \d+/u);
  await page.getByText('поля: Роли').waitFor();
  await page.getByRole('tab', { name: 'Доступность' }).click();
  await page.getByText('Уроков не записано.').waitFor();
  await page.getByLabel('Школа').selectOption({ label: 'СОШ № 1' });
  await page.getByLabel('День недели').selectOption({ label: 'вторник' });
  await page.getByLabel('Начало').fill('09:25');
  await page.getByLabel('Конец').fill('10:10');
  await taken(page, () => page.getByRole('button', { name: 'Добавить урок' }).click());
  await page.getByRole('button', { name: 'Удалить урок: вторник, 09:25–10:10, СОШ № 1' }).click();
  await page.getByText('Уроков не записано.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** From no roster of organisers to what schools give each other in it, drawn by lot, for a part of the campaign. */
export async function planOrganisers({ page, go }: ConsoleVisit): Promise<void> {
  await go('/rosters');
  await page.getByRole('button', { name: 'Новый график' }).click();
  const dialogue = page.getByRole('dialog', { name: 'Новый график' });
  await dialogue.getByRole('radio', { name: /^Организаторы/u }).check();
  await dialogue.getByRole('checkbox', { name: 'Только часть кампании' }).check();
  await dialogue.getByLabel('Этап').selectOption({ label: 'Только проведение' });
  await dialogue.getByRole('combobox', { name: 'Округа' }).click();
  await page.getByRole('option', { name: 'Город' }).click();
  await page.keyboard.press('Escape');
  await dialogue.getByLabel('С', { exact: true }).fill('2026-05-12');
  await taken(page, () => dialogue.getByRole('button', { name: 'Создать график' }).click());
  const card = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Организаторы' }) });
  await card.getByText('округа: Город, проведение, с 12.05.2026').waitFor();
  await card.getByRole('link', { name: 'Расчёт' }).click();
  await page.getByRole('heading', { level: 1, name: 'Организаторы' }).waitFor();
  await page.getByText('Рассчитывается часть кампании: округа: Город, проведение, с 12.05.2026.').waitFor();
  await page.getByLabel('Сколько секунд искать').fill('1');
  await page.getByLabel('Можно ли угадать, кто придёт').selectOption({ label: 'не вернее 50\u00A0%' });
  await page.getByText('школа не угадает ни одного человека вернее чем на 50 %').waitFor();
  await page.getByRole('button', { name: 'Рассчитать', exact: true }).click();
  await page.getByText('Черновик готов').waitFor();
  await page.getByText(/^По жребию – .*, без жребия нашлось бы/u).waitFor();
  await go('/rosters');
  await card.getByRole('columnheader', { name: 'Отдаёт выходов' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** What of all screens is wider than the window, inaccessible, heard in two senses or not taken in at a glance. */
export async function faultsOfScreens({ page, go }: ConsoleVisit, service: TestService): Promise<readonly string[]> {
  const found: string[] = [];
  // The board draws its rows a moment after it is there; its own tests look at it once they stand.
  const { board: _, ...screens } = await townScreens(service);
  for (const path of Object.values(screens)) {
    await go(path);
    await settled(page);
    const faultsHere = [
      await accessibilityFaults(page),
      await sidewaysIn(page),
      await unheardIn(page),
      await laboriousIn(page),
    ].flat();
    found.push(...faultsHere.map((fault) => `${path}: ${fault}`));
  }
  return found;
}

/** How many sheets of paper the overview takes. */
export async function sheetsOfOverview({ page, go }: ConsoleVisit): Promise<number> {
  await go('/');
  await settled(page);
  return sheetsOf(page);
}
