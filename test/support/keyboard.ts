import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 80;
const LATE_MS = 200;

/** What the element with the focus is called. */
const FOCUSED = `(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.ariaLabel ?? document.activeElement.textContent).trim()`;

/** Types into the field that bears the label, without a mouse. */
export async function byKeyboard(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

/** Presses Tab until what bears the label has the focus. */
export async function tabTo(page: Page, label: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(FOCUSED)).startsWith(label)) return;
  }
  throw new Error(`Tab never reaches «${label}».`);
}

/** Chooses an option of the list that bears the label, without a mouse. */
export async function chooseByKeyboard(page: Page, label: string, option: string): Promise<void> {
  await tabTo(page, label);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if ((await page.evaluate<string>('document.activeElement.selectedOptions[0].text')) === option) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow chooses «${option}» of «${label}».`);
}

/** Presses Tab until the focus is within: labels of a long form repeat. */
export async function tabInto(page: Page, part: Locator): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press('Tab');
    if ((await part.locator(':focus').count()) > 0) return;
  }
  throw new Error('Tab never reaches that part of the page.');
}

/** Presses what bears the label by the key, without a mouse. */
export async function pressByKeyboard(page: Page, label: string, key: 'Enter' | 'Space' | 'Tab' = 'Enter'): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press(key);
}

/** Sends a form or follows a link without a mouse, and waits until the next page is there. */
export async function leadOn(page: Page, label: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), pressByKeyboard(page, label)]);
}

/** The same for a label that others begin with. */
export async function tabToExactly(page: Page, label: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>(FOCUSED)).replace(' *', '') === label) return;
  }
  throw new Error(`Tab never reaches «${label}».`);
}

/** Makes every timer of the page late, as a busy machine does; what it gives waits until all of those set so far have come. */
export async function lateTimers(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(`{
    const inTime = window.setTimeout;
    window.setTimeout = (work, after = 0, ...rest) => inTime(work, after + ${LATE_MS}, ...rest);
    window.timersAreOver = () => new Promise((done) => inTime(done, 2 * ${LATE_MS}));
  }`);
  return async () => void (await page.evaluate('timersAreOver()'));
}
