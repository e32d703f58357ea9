import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { follow, giveFile, type Hands } from './hands.js';
import { operatorCall } from './operator-call.js';
import type { PagesTown } from './pages-town.js';
import type { TestService } from './test-service.js';
import { xlsx } from './workbooks.js';

/** Adds a date that breaks a norm, which is refused with what was typed kept, and one that does not. */
export async function addDate(page: Page, hands: Hands, day: string): Promise<void> {
  const add = page.getByRole('button', { name: 'Добавить' });
  await hands.choose(page.getByLabel('Предмет'), 'Обществознание');
  await hands.choose(page.getByLabel('Дата'), day);
  const fields = { 'Урок по счёту': '3', Начало: '10:00', Конец: '10:45', Участников: '25' };
  for (const [label, value] of Object.entries(fields)) await hands.fill(page.getByLabel(label), value);
  await follow(hands, add);
  expect(await page.getByRole('alert').innerText()).toContain('Предмет «Обществознание» не проводится в 5 классе');
  expect(await page.getByLabel('Дата').locator('option:checked').innerText()).toBe(day);
  expect(await page.getByLabel('Участников').inputValue()).toBe('25');
  await hands.choose(page.getByLabel('Предмет'), 'Литература');
  await follow(hands, add);
}

/** Says when works are marked. */
export async function addMarking(page: Page, hands: Hands, date: string): Promise<void> {
  await hands.choose(page.getByLabel('Предмет'), 'История');
  const fields = { Дата: date, Начало: '15:00', Конец: '17:30', Кабинет: '12' };
  for (const [label, text] of Object.entries(fields)) await hands.fill(page.getByLabel(label), text);
  await follow(hands, page.getByRole('button', { name: 'Добавить проверку' }));
}

/** Sends a workbook to be checked: what is said of it. */
export async function checkFile(page: Page, hands: Hands, buffer: Buffer): Promise<string> {
  await giveFile(hands, page.getByLabel('Файл с датами'), { name: 'даты.xlsx', mimeType: 'application/octet-stream', buffer });
  await follow(hands, page.getByRole('button', { name: 'Проверить файл' }));
  return page.locator('main').innerText();
}

/** Proposes a parent as an observer. */
export async function propose(page: Page, hands: Hands, name: string): Promise<void> {
  await hands.fill(page.getByLabel('ФИО'), name);
  await hands.choose(page.getByLabel('Кто это'), 'родитель');
  await hands.choose(page.getByLabel('Связь с нашей школой'), 'у нас учится ребёнок');
  await hands.fill(page.getByLabel('В каком классе'), '5');
  await hands.fill(page.getByLabel('Согласие на обработку данных подписано'), '3.03.2026');
  await follow(hands, page.getByRole('button', { name: 'Предложить' }));
}

/** Takes a proposal back. */
export async function withdraw(page: Page, hands: Hands, code: string): Promise<void> {
  await hands.press(page.getByText('Отозвать', { exact: true }).first());
  await hands.press(page.getByLabel(`да, отозвать: ${code}`));
  await follow(hands, page.getByRole('button', { name: 'Отозвать' }));
}

/** Confirms how many works of a subject there are. */
export async function confirmCount(page: Page, hands: Hands, works: string): Promise<void> {
  await hands.fill(page.getByLabel('Математика, 5-е классы'), works);
  await hands.fill(page.getByLabel('Кто подтверждает'), 'завуч');
  await follow(hands, page.getByRole('button', { name: 'Подтвердить' }));
  expect(await page.getByRole('status').innerText()).toContain('подтверждены');
}

/** Hands over the drawn works but for one. */
export async function handOverBut(page: Page, hands: Hands, lacked: string): Promise<void> {
  await hands.press(page.getByText('Какой-то работы нет?'));
  await hands.press(page.getByLabel(`${lacked} – Математика, 5`));
  await hands.fill(page.getByLabel('Кто передаёт'), 'завуч Петрова');
  await hands.fill(page.getByLabel('Кто принимает'), 'секретарь Орлова');
  await follow(hands, page.getByRole('button', { name: 'Передать' }));
}

/** Three works of the second school, numbered from behind a number, that it has to hand over. */
export async function threeWorks(
  service: TestService,
  { authorityId, campaignId, schools }: PagesTown,
  before: number,
): Promise<void> {
  const school = schools[1]!.id;
  await service.dataSource.query(
    `INSERT INTO works (authority_id, campaign_id, school_id, grade, class_ordinal, subject, code, total, mark)
     SELECT $1, $2, $3, 5, 1, 'mathematics', $4::int + n, 4, 3 FROM generate_series(1, 3) n`,
    [authorityId, campaignId, school, before],
  );
  const list = { label: 'flagged', procedure: 'R3', title: 'перепроверка', scope: { schoolIds: [school] } };
  await operatorCall(service, 'reg86_m001', 'post', `/campaigns/${campaignId}/target-lists`, list).expect(201);
}

const HEADER = ['Логин', 'Класс', 'Буква', 'Предмет', 'Дата', 'Начало', 'Конец', 'Урок'];

/** A date of another school, and people, of whom a school sends none. */
export function foreignDates(): Promise<Buffer> {
  const people = [
    ['Код', 'ФИО', 'Категория'],
    ['Н-900', 'Чужая Анна', 'родитель'],
  ];
  return xlsx({ 'Расписание ВПР': [HEADER, ['edu860001', 9, 'Б', 'Химия', '05.05.2026', '10:00', '10:45', 3]], Люди: people });
}

/** A date of the school itself, in a class that it had not. */
export function ownDates(): Promise<Buffer> {
  return xlsx({ 'Расписание ВПР': [HEADER, ['edu860002', 8, 'Б', 'Химия', '05.05.2026', '10:00', '10:45', 3]] });
}
