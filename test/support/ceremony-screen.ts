import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';
import { tabTo } from './keyboard.js';

/** Lists the works of a grade for a new draw. */
export async function listGrade(page: Page, title: string, grade: string): Promise<void> {
  await page.getByRole('button', { name: 'Новая жеребьёвка' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Название' }).fill(title);
  await form.getByText(grade, { exact: true }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Составить список работ' }).click();
}

/** Takes what the planner advises, then changes the number of works, and says when the dice are rolled. */
export async function takeAdvice(page: Page, works: string, diceAt: number): Promise<void> {
  const advice = page.getByRole('button', { name: /^Взять / });
  await advice.first().click();
  await page.getByRole('textbox', { name: 'Сколько работ отобрать' }).fill(works);
  const [day, clock] = localTime(diceAt).split('T');
  const moment = page.getByRole('group', { name: 'Когда бросают кости' });
  await moment.getByLabel('Когда бросают кости').fill(day!);
  await moment.getByLabel('Время').fill(clock!);
}

/** Types the dice into the page of a draw whose randomness exists. */
export async function typeDice(page: Page, typedBy: string, digits: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Кто вводит' }).fill(typedBy);
  await page.getByLabel('Цифры костей').first().fill(digits);
  await page.getByRole('button', { name: /^Внести (первую|вторую) запись/u }).click();
}

/** An instant as a person types it into a field of the browser's own clock. */
function localTime(instant: number): string {
  const shifted = new Date(instant - new Date(instant).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
}

/** Fills the form of a new draw in groups by risk by keyboard; the warning of what the public list then shows must be ticked. */
export async function listInGroups(page: Page, title: string): Promise<void> {
  await page.keyboard.type(title);
  await tabTo(page, 'Процедура');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Своя доля выборки есть у каждого');
  await page.keyboard.press('End');
  const accepted = page.getByRole('checkbox', { name: 'Понимаю: это увидит каждый' });
  await accepted.waitFor();
  expect(await accepted.and(page.locator(':invalid')).count()).toBe(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await tabTo(page, 'Понимаю: это увидит каждый');
  await page.keyboard.press('Space');
  await tabTo(page, 'Составить список работ');
  await page.keyboard.press('Enter');
}

/** Counts a draw anew in the browser, waits for what that must say, and takes its folder: the name of the file. */
export async function recountedFolder(page: Page, outcome: string): Promise<string> {
  await page.getByRole('button', { name: 'Пересчитать сейчас' }).click();
  await page.getByText(outcome).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать папку жеребьёвки' }).click();
  return (await download).suggestedFilename();
}
