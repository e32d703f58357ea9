import type { Page } from 'playwright-core';
import type { OpenedPart } from './opened-parts.js';

interface RecheckPart extends OpenedPart {
  /** What lies above a page is seen in the window alone, what stands on it as far as the page goes. */
  readonly part: 'window' | 'page';
}

/** What the screens of a recheck show only when asked. */
export const RECHECK_PARTS: Readonly<Record<string, RecheckPart>> = {
  'new-draw-by-risk': { path: '/draws', steps: byRisk, part: 'window' },
  'cross-check-plan': { path: '/cross-check', steps: exchanged, part: 'page' },
};

/** The form of a new draw whose groups are told apart by risk, with the warning of what everybody then sees. */
async function byRisk(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Новая жеребьёвка|New draw)$/u }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByLabel(/^(Своя доля выборки|A share of the sample)/u).selectOption('risk');
  await dialogue.locator('input[type=checkbox][required]').scrollIntoViewIfNeeded();
}

/** Who checks whose works, of every district. Paper is without the form: it is sent before it is put on paper. */
async function exchanged(page: Page): Promise<void> {
  await page.locator('main form').evaluate((form) => (form as HTMLFormElement).requestSubmit());
  await page.locator('main table').first().waitFor();
}
