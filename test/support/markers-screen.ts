import type { Page } from 'playwright-core';
import type { Hands } from './hands.js';
import type { Inspect } from './inspect.js';

/** Sets a school's level of risk to 2 for a reason, without which nothing is set. */
export async function raiseRisk(page: Page, { press, fill, choose }: Hands, school: string, inspect: Inspect): Promise<void> {
  const reason = 'три года в перечне';
  const risk = page.getByRole('form', { name: `Уровень риска: ${school}` });
  await choose(risk.getByRole('combobox'), '2 – наблюдать');
  await press(risk.getByRole('button', { name: 'Поставить уровень' }));
  await risk.locator('input:invalid').waitFor();
  await fill(risk.getByRole('textbox', { name: 'Почему' }), reason);
  await press(risk.getByRole('button', { name: 'Поставить уровень' }));
  await page.getByText(`уровень 2 – ${reason}`).waitFor();
  await inspect(page);
}
