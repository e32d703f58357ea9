import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { savedAs } from './console-steps.js';
import type { Hands } from './hands.js';
import { unheardIn } from './heard.js';
import { passBy, type Inspect } from './inspect.js';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Lists the works of a grade for a new draw. */
export async function listGrade(page: Page, { press, fill }: Hands, title: string, grade: string, inspect: Inspect): Promise<void> {
  await press(button(page, 'Новая жеребьёвка'));
  const form = page.getByRole('dialog');
  await fill(form.getByRole('textbox', { name: 'Название' }), title);
  await press(form.getByText(grade, { exact: true }));
  await inspect(page);
  await press(form.getByRole('button', { name: 'Составить список работ' }));
}

/** Lists works for a new draw in groups by risk; the warning of what the public list then shows must be ticked. */
export async function listInGroups(page: Page, { press, fill, choose }: Hands, title: string, inspect: Inspect): Promise<void> {
  await press(button(page, 'Новая жеребьёвка'));
  const form = page.getByRole('dialog');
  await fill(form.getByRole('textbox', { name: 'Название' }), title);
  await choose(form.getByLabel('Процедура'), 'R3 · признаки за несколько лет');
  await choose(form.getByLabel('Своя доля выборки есть у каждого'), 'группы школ одного уровня');
  const accepted = form.getByRole('checkbox', { name: 'Понимаю: это увидит каждый' });
  await accepted.and(page.locator(':invalid')).waitFor();
  await inspect(page);
  await press(accepted);
  await press(form.getByRole('button', { name: 'Составить список работ' }));
  await page.getByRole('heading', { name: `: ${title}` }).waitFor();
}

/** A party commits to a secret, which is hashed in the browser. */
export async function promise(page: Page, { press, fill }: Hands, party: string, secret: string): Promise<void> {
  await fill(page.getByRole('textbox', { name: 'Сторона' }), party);
  await fill(page.locator('input[type=password]').first(), secret);
  await press(button(page, 'Дать обязательство'));
  await page.getByRole('rowheader', { name: party }).waitFor();
}

/** Takes what the planner advises, then changes the number of works, and says when the dice are rolled. */
export async function takeAdvice(page: Page, { press, fill }: Hands, works: string, diceAt: number): Promise<void> {
  await press(button(page, /^Взять /u).first());
  await fill(page.getByRole('textbox', { name: 'Сколько работ отобрать' }), works);
  const [day, clock] = localTime(diceAt).split('T');
  const moment = page.getByRole('group', { name: 'Когда бросают кости' });
  await fill(moment.getByLabel('Когда бросают кости'), day!);
  await fill(moment.getByLabel('Время'), clock!);
}

/** Plans works of a group at least, and randomness of the public beacon. */
export async function planByBeacon(page: Page, { fill, choose }: Hands, least: string, works: string): Promise<void> {
  const groups = page.getByRole('group', { name: 'Не меньше работ от групп школ' });
  await groups.getByRole('textbox', { name: 'группа 2' }).waitFor();
  await fill(groups.getByRole('textbox', { name: 'группа 1' }), least);
  await fill(page.getByRole('textbox', { name: 'Сколько работ отобрать' }), works);
  await choose(page.getByLabel('Откуда случайность'), 'раунд публичного маяка drand');
}

/** Announces what has been planned. */
export async function announce(page: Page, { press }: Hands): Promise<void> {
  await press(button(page, 'Объявить план'));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Объявить план' }));
  await page.getByText('План объявлен и больше не меняется').waitFor();
}

/** A party says the secret that it has committed to. */
export async function reveal(page: Page, { press, fill }: Hands, party: string, secret: string): Promise<void> {
  await fill(page.getByRole('textbox', { name: `Секрет: ${party}` }), secret);
  await press(button(page, 'Раскрыть секрет'));
  await page.locator('td:text-is("раскрыт")').waitFor();
}

/** Voids a draw for everybody to see. */
export async function declareVoid(page: Page, { press, fill, send }: Hands, reason: string): Promise<void> {
  await press(page.locator('summary').filter({ hasText: 'Отменить жеребьёвку' }));
  const field = page.getByRole('textbox', { name: 'Причина' });
  await fill(field, reason);
  await send(field, button(page, 'Отменить жеребьёвку'));
  await page.getByText('Жеребьёвка отменена до того, как появилась случайность').waitFor();
  expect(await unheardIn(page)).toEqual([]);
}

/** Types the dice into the page of a draw whose randomness exists. */
export async function typeDice(page: Page, { press, fill }: Hands, typedBy: string, digits: string): Promise<void> {
  await fill(page.getByRole('textbox', { name: 'Кто вводит' }), typedBy);
  await fill(page.getByRole('textbox', { name: 'Цифры костей' }), digits);
  await press(button(page, /^Внести (первую|вторую) запись/u));
}

/** Counts a draw anew, waits for what that must say, and takes its folder. */
export async function recount(page: Page, { press }: Hands, outcome: string, inspect: Inspect = passBy): Promise<void> {
  await press(button(page, 'Пересчитать сейчас'));
  await page.getByText(outcome).waitFor();
  expect(await savedAs(page, () => press(button(page, 'Скачать папку жеребьёвки')))).toMatch(/^reg86_m001-draw-\d+\.zip$/u);
  await press(page.getByText('Расширение', { exact: true }));
  await inspect(page);
}

/** An instant as a person types it into a field of the browser's own clock. */
function localTime(instant: number): string {
  const shifted = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
}
