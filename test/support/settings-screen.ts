import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';
import { PASSWORD } from './browser-session.js';
import { close, taken } from './console-steps.js';
import { expectAccessible, type Hands } from './hands.js';

/** What each field of the settings refuses. */
const REFUSED = {
  Название: 'В'.repeat(201),
  'Сколько ближайших дней': '900',
  'К кому обращаться': 'К'.repeat(301),
  'Сколько процентов': '900',
  'Сколько человек в бригаде': '99',
} as const;

/** Signs in where a wrong password has been refused. */
export async function enterAtLast(page: Page, hands: Hands, email: string): Promise<void> {
  const { press, fill } = hands;
  await fill(page.getByRole('textbox', { name: 'Адрес почты' }), email);
  const password = page.getByRole('textbox', { name: 'Пароль' });
  await fill(password, 'не тот пароль');
  await press(page.getByRole('button', { name: 'Войти' }));
  await page.getByRole('alert').getByText('не подходят').waitFor();
  await expectAccessible(page, hands);
  await fill(password, PASSWORD);
  await press(page.getByRole('button', { name: 'Войти' }));
  await page.getByRole('heading', { level: 1, name: 'Обзор' }).waitFor();
}

/** Changes a rule of the campaign whose sentence says at once what it means. */
export async function comeEarlier(page: Page, { fill, send }: Hands, minutes: string, sentence: string): Promise<void> {
  const field = page.getByLabel('За сколько минут до начала');
  const save = page.getByRole('button', { name: 'Сохранить' });
  const unsaved = page.getByRole('status').getByText('Есть несохранённые изменения');
  await fill(field, minutes);
  await page.getByText(sentence).waitFor();
  await unsaved.waitFor();
  expect(await save.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await taken(page, () => send(field, save));
  await unsaved.waitFor({ state: 'detached' });
  await field.or(save).and(page.locator(':focus')).waitFor();
}

/** Goes on to another screen though something is not saved: asked before, as whoever closes the window is, and at first stays. */
export async function leaveUnsaved(page: Page, screen: string): Promise<void> {
  expect(await page.evaluate(`dispatchEvent(new Event('beforeunload', { cancelable: true }))`)).toBe(false);
  const link = page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: screen });
  const question = page.getByRole('dialog', { name: 'Изменения не сохранены' });
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  for (const leave of [() => link.click(), () => page.evaluate('history.back()'), () => page.evaluate('history.back()')]) {
    await leave();
    await question.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await question.getByRole('button', { name: 'Отмена' }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: heading! }).waitFor();
    await page.getByRole('status').getByText('Есть несохранённые изменения').waitFor();
  }
  await link.click();
  await question.getByRole('button', { name: 'Уйти без сохранения' }).click();
  await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  expect(await page.evaluate(`dispatchEvent(new Event('beforeunload', { cancelable: true }))`)).toBe(true);
}

/** How much of a window the bar with the button takes where many fields are refused at once. */
export async function refusalShare(page: Page, window: { readonly width: number; readonly height: number }): Promise<number> {
  const before = page.viewportSize()!;
  for (const [label, value] of Object.entries(REFUSED)) await page.getByLabel(label).first().fill(value);
  await page.setViewportSize(window);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  const save = page.getByRole('button', { name: 'Сохранить' });
  const alert = save.locator('xpath=../..').getByRole('alert');
  await alert
    .getByRole('listitem')
    .nth(Object.keys(REFUSED).length - 1)
    .waitFor();
  await expectFieldsTold(page, await alert.getByRole('listitem').allTextContents());
  const bar = await save.locator('xpath=../..').boundingBox();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize(before);
  return bar!.height / window.height;
}

/** Every refused field by its label, in the order of the form; the same beside each, and the focus in the first. */
async function expectFieldsTold(page: Page, told: readonly string[]): Promise<void> {
  const labels = Object.keys(REFUSED);
  expect(told).toEqual(labels.map((label) => expect.stringMatching(new RegExp(`^${label}.*: не (больше|длиннее) `, 'u'))));
  for (const [at, label] of labels.entries()) {
    const field = page.getByLabel(label).first();
    const description = await field.evaluate((input) =>
      input
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    );
    expect({ isInvalid: await field.getAttribute('aria-invalid'), description }).toEqual({
      isInvalid: 'true',
      description: expect.arrayContaining([told[at]!.split(': ').at(-1)]),
    });
  }
  await page.getByLabel(labels[0]!).and(page.locator(':focus')).waitFor();
}

/** Fields that the bar with the button or the head of the page covers when the focus comes to them, downwards and back. */
export function coveredFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const save = [...document.querySelectorAll<HTMLButtonElement>('main form button[type=submit]')][0]!;
    const fields = [...save.form!.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea')];
    return [...fields, ...fields.toReversed()].flatMap((field) => {
      field.focus();
      const { top, bottom } = field.getBoundingClientRect();
      const [head, bar] = [document.querySelector('header')!, save.parentElement!].map((each) => each.getBoundingClientRect());
      return head!.bottom <= top && bottom <= bar!.top ? [] : [field.labels?.[0]?.textContent ?? field.outerHTML];
    });
  });
}

/** Invites somebody, after a slip of the finger that would lose what is typed; the link for a password is shown this once. */
export async function inviteOnScreen(page: Page, { press, fill, choose }: Hands, name: string, email: string): Promise<void> {
  await press(page.getByRole('button', { name: 'Пригласить' }));
  const form = page.getByRole('dialog').filter({ has: page.getByLabel('Фамилия и имя') });
  await fill(form.getByLabel('Фамилия и имя'), name);
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Изменения не сохранены' });
  await press(question.getByRole('button', { name: 'Отмена' }));
  await question.waitFor({ state: 'detached' });
  await fill(form.getByLabel('Адрес почты'), email);
  await choose(form.getByLabel('Роль'), 'отдел образования (просмотр)');
  await press(form.getByRole('button', { name: 'Пригласить' }));
  const link = page.getByRole('dialog', { name: 'Ссылка для пароля' });
  await link.getByText('/welcome/').waitFor();
  await close(link, press);
  await page.getByRole('row', { name }).getByText('приглашён').waitFor();
}

/** Issues a token, which is shown this once, and revokes it. */
export async function issueAndRevoke(page: Page, { press, fill }: Hands, purpose: string): Promise<void> {
  await press(page.getByRole('button', { name: 'Выпустить' }));
  await fill(page.getByLabel('Для чего'), purpose);
  await press(page.getByRole('dialog').getByRole('button', { name: 'Выпустить' }));
  const issued = page.getByRole('dialog', { name: 'Токен выпущен' });
  await issued.getByText(/^obk_/u).waitFor();
  await close(issued, press);
  await press(page.getByRole('button', { name: `Отозвать токен: ${purpose}` }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }));
  await page.getByRole('row', { name: purpose }).getByText('отозван').waitFor();
}

/** Finds in the journal what was done with a token, and verifies the chain. */
export async function searchJournal(page: Page, { press, fill, choose }: Hands, purpose: string): Promise<void> {
  const done = (action: string) => page.getByRole('cell', { name: action });
  await done('Приглашён пользователь').first().waitFor();
  expect(await done('Открыты персональные данные').count()).toBe(0);
  await fill(page.getByLabel('Искать'), purpose);
  await done('Приглашён пользователь').first().waitFor({ state: 'hidden' });
  await done('Выпущен токен программы').waitFor();
  const issued = await page
    .getByRole('row')
    .filter({ has: done('Выпущен токен программы') })
    .innerText();
  expect(issued.split(purpose)).toHaveLength(2);
  const folded = page.locator('summary').getByText('Отбор');
  if ((await folded.count()) > 0) await press(folded);
  await choose(page.getByLabel('Действие'), 'Отозван токен программы');
  await done('Выпущен токен программы').waitFor({ state: 'hidden' });
  await done('Отозван токен программы').waitFor();
  await press(page.getByRole('button', { name: 'Проверить цепочку' }));
  await page.getByRole('status').getByText('Цепочка цела').waitFor();
}
