import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { taken } from './console-steps.js';
import type { Hands } from './hands.js';

/** Who holds a place, once it is somebody else than before: the first words of its name. Until names have been read, places show codes. */
export async function nameIn(place: Locator, before = 'nobody'): Promise<string> {
  await place.and(place.page().locator(`[aria-label^="Иванова"]:not([aria-label^="${before},"])`)).waitFor();
  return (await place.getAttribute('aria-label'))!.split(',')[0]!;
}

/** Waits until somebody holds a place. */
export function named(page: Page, name: string, at = 0): Promise<void> {
  return page
    .locator('[data-place]')
    .nth(at)
    .and(page.locator(`[aria-label^="${name},"]`))
    .waitFor();
}

/** The headings of the columns, each of which must stand over its cells; lines of the table must be counted on, from the headings. */
export async function headedColumns(page: Page): Promise<readonly string[]> {
  const grid = page.getByRole('grid');
  const leftOf = (cells: Element[]) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left));
  const headings = grid.getByRole('columnheader');
  const [first] = await grid.locator('[data-row="1"]').all();
  expect(await first!.locator('> *').evaluateAll(leftOf)).toEqual(await headings.evaluateAll(leftOf));
  const numbers = await grid.getByRole('row').evaluateAll((rows) => rows.map(({ ariaRowIndex }) => Number(ariaRowIndex)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  return headings.allTextContents();
}

/** Gives a duty to somebody else who is thereby pinned, pins them again, takes the duty from them and gives it anew; looks before why others cannot come. */
export async function giveAndTake({ press }: Hands, panel: Locator): Promise<void> {
  const button = (name: string | RegExp) => panel.getByRole('button', { name }).first();
  const change = (name: string | RegExp) => taken(panel.page(), () => press(button(name)));
  await press(panel.getByText('Почему не остальные'));
  await panel.getByText('конфликт интересов').first().waitFor();
  await press(button('Искать обмен дешевле'));
  await panel.getByRole('heading', { name: 'Обмен двух людей' }).waitFor();
  await change(/^Поставить:/u);
  await change('Открепить');
  await change('Закрепить');
  await button('Открепить').waitFor();
  await change('Убрать');
  await panel.getByRole('heading', { name: 'Кого поставить' }).waitFor();
  await change(/^Поставить:/u);
  await button('Открепить').waitFor();
}

/** Takes back as many changes, the last first. */
export async function undo(page: Page, { press }: Hands, changes: number): Promise<void> {
  for (let each = 0; each < changes; each++)
    await taken(page, () => press(page.getByRole('button', { name: 'Отменить', exact: true })));
}

/** Marks where a person may go, by the list of people: beside the table, or where there is no room for it, behind a button. */
export async function whereTo(page: Page, { press }: Hands): Promise<void> {
  await page.getByRole('grid').getByRole('button').first().waitFor();
  const all = page.getByRole('button', { name: 'Люди и нагрузка' });
  if (await all.isVisible()) await press(all);
  await press(page.getByRole('button', { name: /^Куда может выйти: Иванова.*1$/u }));
  const marked = page.getByRole('grid').getByRole('button', { name: /сюда (?:можно|нельзя: конфликт интересов)/u });
  await marked.first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const line = await page.getByRole('status').filter({ hasText: 'Иванова' }).boundingBox();
  expect(line!.y + line!.height).toBeLessThanOrEqual(page.viewportSize()!.height);
  await press(page.getByRole('button', { name: 'Снять отметки' }));
  await marked.first().waitFor({ state: 'detached' });
}

/** Keeps a filter under a name, chooses it anew, and forgets it. */
export async function keepFilter(page: Page, { press, fill, send }: Hands, name: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: /^Школа, класс/u });
  const saved = page.getByRole('button', { name: 'Сохранённые отборы' });
  const field = page.getByRole('textbox', { name: 'Название отбора' });
  const forget = page.getByRole('button', { name: `Забыть отбор «${name}»` });
  await fill(search, 'школа № 1');
  await page.getByText('Показано 3 из 10').waitFor();
  await press(saved);
  await fill(field, name);
  await send(field, page.getByRole('button', { name: 'Сохранить отбор' }));
  await forget.waitFor();
  await page.keyboard.press('Escape');
  await fill(search, '');
  await page.getByText('Показано 10 из 10').waitFor();
  await press(saved);
  await press(page.getByRole('button', { name, exact: true }));
  await page.getByText('Показано 3 из 10').waitFor();
  await press(forget);
  await forget.waitFor({ state: 'detached' });
}
