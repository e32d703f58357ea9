import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

/** Waits until a link has led to a part of a screen: it has the focus, and is in view below the head of the page. */
export async function arrivedAt(part: Locator): Promise<void> {
  const page = part.page();
  await part.and(page.locator(':focus')).waitFor();
  const isInView = `new Promise((done) => requestAnimationFrame(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    done(top >= document.querySelector('header').getBoundingClientRect().bottom && bottom <= innerHeight);
  }))`;
  expect(await page.evaluate(isInView)).toBe(true);
}

/** Goes from a place of the board that nobody can hold to what would be enough to fill it; the panel shows each place from its top. */
export async function leadToLeastChanges(page: Page): Promise<void> {
  const open = page.getByRole('grid').getByRole('button', { name: /никого нет/u });
  await open.first().click();
  const panel = page.getByRole('complementary', { name: 'Место и люди' });
  await panel.getByText(/^Почему не остальные/u).click();
  await panel.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  expect(await panel.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await open.nth(1).click();
  const link = panel.getByRole('link', { name: 'Что нужно, чтобы закрыть' });
  await link.waitFor();
  expect(await panel.evaluate((element) => element.scrollTop)).toBe(0);
  const place = await open.nth(1).getAttribute('aria-label');
  await link.click();
  const arrived = page.getByRole('tabpanel', { name: 'Что не закрыто' }).getByRole('listitem').filter({ hasText: 'Хватило бы' });
  await arrivedAt(arrived.and(page.locator(':focus')));
  expect(place).toContain(/Школа № \d/u.exec(await arrived.and(page.locator(':focus')).innerText())![0]);
}
