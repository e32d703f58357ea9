import type { Page } from 'playwright-core';

/** Sets a school's level of risk to 2 for a reason, without which nothing is set. */
export async function raiseRisk(page: Page, school: string, reason: string): Promise<void> {
  const risk = page.getByRole('form', { name: `Уровень риска: ${school}` });
  await risk.getByRole('combobox').selectOption('2');
  await risk.getByRole('button', { name: 'Поставить уровень' }).click();
  await risk.locator('input:invalid').waitFor();
  await risk.getByRole('textbox', { name: 'Почему' }).fill(reason);
  await risk.getByRole('button', { name: 'Поставить уровень' }).click();
  await page.getByText(`уровень 2 – ${reason}`).waitFor();
}
