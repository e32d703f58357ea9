import type { Browser, Locator, Page } from 'playwright-core';
import { newVisitor, type Look } from './browser.js';
import { PHONE } from './console-visit.js';

/** A page of the service on a telephone. */
export async function phonePage(browser: Browser, look: Look = {}): Promise<Page> {
  return (await newVisitor(browser, { viewport: PHONE, ...look })).newPage();
}

/** Presses what leads to another page, and waits until that one is there: the old one shows the same landmarks until then. */
export async function follow(page: Page, target: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), target.click()]);
}
