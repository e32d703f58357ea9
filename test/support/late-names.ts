import type { Page } from 'playwright-core';

/** Reads a report anew whose schools have no names at first: nothing of that may stay once they are there. */
export async function readWithLateNames(page: Page): Promise<void> {
  const names = '**/api/v1/schools?*';
  const unread = page.getByText('…, Математика', { exact: true });
  await page.route(names, async (route) => {
    await unread.first().waitFor();
    await route.continue();
  });
  await page.reload();
  await page.getByText('СОШ 1, Математика').first().waitFor();
  await page.unroute(names);
  await unread.first().waitFor({ state: 'hidden' });
}
