import type { Page } from 'playwright-core';

/** Types the dice into the page of a draw whose randomness exists. */
export async function typeDice(page: Page, typedBy: string, digits: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Кто вводит' }).fill(typedBy);
  await page.getByLabel('Цифры костей').first().fill(digits);
  await page.getByRole('button', { name: /^Внести (первую|вторую) запись/u }).click();
}

/** An instant as a person types it into a field of the browser's own clock. */
export function localTime(instant: number): string {
  const shifted = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
}
