import type { Page } from 'playwright-core';
import { taken } from './console-steps.js';
import { HANDS, type Hands } from './hands.js';
import type { Inspect } from './inspect.js';

/** Appoints somebody for a school, notes their telephone, and dismisses them again. */
export async function appointAndDismiss(page: Page, hands: Hands, inspect: Inspect): Promise<void> {
  const { press, fill, choose } = hands;
  const name = 'Орлова Анна Андреевна';
  await press(page.getByRole('button', { name: 'Назначить', exact: true }));
  const form = page.getByRole('dialog', { name: 'Назначить' });
  await choose(form.getByRole('combobox', { name: 'Организация' }), 'Школа № 2');
  await fill(form.getByRole('combobox', { name: 'За что отвечает' }), 'школьный координатор');
  await inspect(page);
  // What is suggested lies above the next field; Tab leaves it behind.
  if (hands !== HANDS.keyboard) await press(page.getByRole('option', { name: 'школьный координатор' }));
  await fill(form.getByRole('textbox', { name: 'Фамилия, имя, отчество', exact: true }), name);
  await fill(form.getByRole('textbox', { name: 'Должность', exact: true }), 'завуч');
  await fill(form.getByRole('textbox', { name: 'Фамилия, имя, отчество замещающего' }), 'Белов Борис Борисович');
  await inspect(page);
  await taken(page, () => press(form.getByRole('button', { name: 'Сохранить' })));
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('Белов Борис Борисович').waitFor();
  await press(row.getByRole('button', { name: `Изменить: ${name}` }));
  const change = page.getByRole('dialog', { name: `Изменить: ${name}` });
  await fill(change.getByRole('textbox', { name: 'Телефон', exact: true }), '+7 912 345-67-89');
  await taken(page, () => press(change.getByRole('button', { name: 'Сохранить' })));
  await row.getByText('+7 912 345-67-89').waitFor();
  await inspect(page);
  await press(row.getByRole('button', { name: `Снять: ${name}` }));
  await taken(page, () => press(page.getByRole('dialog').getByRole('button', { name: 'Снять' })));
  await page.getByRole('heading', { name: 'Никто не назначен.' }).waitFor();
}

/** Asks the only observer when they can serve, by a letter that is handed over by hand, and writes again to an address that took none. */
export async function writeLetters(page: Page, { press, choose }: Hands, inspect: Inspect): Promise<void> {
  const roster = page.getByRole('combobox', { name: 'График' });
  await page.getByText('Ответили 0 из 1.').waitFor();
  await choose(roster, 'комиссия');
  await page.getByText('Ответили 0 из 0.').waitFor();
  await choose(roster, 'наблюдатели');
  await taken(page, () => press(page.getByRole('button', { name: 'Подготовить приглашения (1)' })));
  await page.getByRole('button', { name: 'Подготовить приглашения (0)' }).waitFor();
  await inspect(page);
  await taken(page, () => press(page.getByRole('button', { name: 'Передать вручную 1 письмо' })));
  const byHand = page.getByRole('region', { name: 'Передать вручную' });
  await taken(page, () => press(byHand.getByRole('button', { name: 'Человек знает' })));
  await byHand.waitFor({ state: 'detached' });
  const dead = page.getByRole('region', { name: 'Адреса, с которых письма вернулись' });
  await dead.getByText('n1@example.ru').waitFor();
  await inspect(page);
  await taken(page, () => press(dead.getByRole('button', { name: 'Снова писать' })));
  await page.getByText('Таких адресов нет.').waitFor();
}

/** Says that somebody can serve if need be. */
export async function serveIfNeeded(page: Page, { press }: Hands, inspect: Inspect): Promise<void> {
  await press(page.getByRole('button', { name: 'если нужно' }));
  await press(page.getByRole('button', { name: 'Сохранить доступность' }));
  await page.getByText('Доступность сохранена').waitFor();
  await inspect(page);
}

/** Joins to the card of a person the only other one under that name. */
export async function mergeWith(page: Page, { press }: Hands, code: string, inspect: Inspect): Promise<void> {
  await press(page.getByRole('button', { name: 'Сравнить' }));
  await page
    .getByRole('heading', { name: `Н-001 остаётся, ${code} присоединяется` })
    .and(page.locator(':focus'))
    .waitFor();
  await inspect(page);
  await press(page.getByRole('button', { name: 'Объединить' }));
  await page.getByText(/Карточки объединены, перенесено: \d+ запис/u).waitFor();
}
