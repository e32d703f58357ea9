import type { Locator, Page } from 'playwright-core';

/** Does what changes something, and waits until the service has taken it. */
export async function taken(page: Page, step: () => Promise<void>): Promise<void> {
  const [answer] = await Promise.all([page.waitForResponse((each) => each.request().method() !== 'GET'), step()]);
  if (!answer.ok()) throw new Error(`${answer.url()}: ${await answer.text()}`);
}

/** What a file is called that a step brings. */
export async function savedAs(page: Page, step: () => Promise<void>): Promise<string> {
  const [saved] = await Promise.all([page.waitForEvent('download'), step()]);
  return saved.suggestedFilename();
}

/** Waits until a dialogue has the focus and nothing is left to be done that might move it: from then on keys arrive. */
export async function focusIn(dialogue: Locator): Promise<void> {
  await dialogue.locator(':focus').waitFor();
  await dialogue.page().evaluate('new Promise((done) => requestIdleCallback(() => done(null)))');
}

/** Closes a dialogue by its button and waits until it is gone. */
export async function close(dialogue: Locator, press = (button: Locator) => button.click()): Promise<void> {
  await press(dialogue.getByRole('button', { name: 'Закрыть', exact: true }));
  await dialogue.waitFor({ state: 'hidden' });
}

/** Waits until nothing that is being read is still on its way. */
export async function settled(page: Page): Promise<void> {
  const waiting = page.locator('main .mantine-Loader-root');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'hidden' });
}

/** What a narrow window has to be moved sideways for: parts of a page by their names, `HTML` for all of it. */
export function sidewaysIn(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`
    [document.documentElement, ...document.querySelectorAll('[role="region"][tabindex]')]
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map((part) => part.ariaLabel ?? part.tagName)`);
}

/** Sends a workbook by the button of that name, and waits for the page of what it holds. */
export async function sendFile(page: Page, buffer: Buffer, button = 'Выбрать файл'): Promise<void> {
  await page.getByRole('button', { name: button }).waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'книга.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.waitForURL(/imports\/./u);
}
