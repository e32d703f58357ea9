import type { Browser, Locator, Page } from 'playwright-core';
import { newVisitor, type Look } from './browser.js';
import { PHONE } from './console-visit.js';

const pages = new WeakMap<Browser, Map<string, Page>>();

/** A page of the service on a telephone: whoever looks in the same way finds the one of before, and nothing left in it. A new one costs twice what is done on most of them. */
export async function phonePage(browser: Browser, look: Look = {}): Promise<Page> {
  const known = pages.get(browser) ?? new Map<string, Page>();
  pages.set(browser, known);
  const key = JSON.stringify(look);
  const page = known.get(key) ?? (await (await newVisitor(browser, { viewport: PHONE, ...look })).newPage());
  known.set(key, page);
  await page.context().clearCookies();
  return page;
}

/** Presses what leads to another page, and waits until that one is there: the old one shows the same landmarks until then. */
export async function follow(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), target.click()]);
}
