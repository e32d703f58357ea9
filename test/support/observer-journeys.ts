import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { follow, type Hands } from './hands.js';

/** Confirms all duties at once, and declines the last for all that, with a reason. */
export async function answerDuties(page: Page, hands: Hands): Promise<void> {
  await follow(hands, page.getByRole('button', { name: 'Подтверждаю все (2)' }));
  expect(await page.getByRole('status').innerText()).toBe('Спасибо! Все выходы подтверждены.');
  expect(await page.getByText('Вы подтвердили.').count()).toBe(2);
  await decline(page, hands);
  await follow(hands, page.getByRole('button', { name: 'Подтверждаю', exact: true }));
  expect(await page.getByRole('status').innerText()).toBe('Спасибо! Выход подтверждён.');
  await decline(page, hands);
}

async function decline(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByText('Не смогу').last());
  await hands.fill(page.getByLabel('Почему не сможете?').last(), 'Командировка');
  await follow(hands, page.getByRole('button', { name: 'Отказаться' }).last());
  expect(await page.locator('main').innerText()).toContain('Вы отказались: Командировка');
}

/** Takes over what was said last time but for one half of a day. */
export async function sayWhen(page: Page, hands: Hands): Promise<void> {
  await follow(hands, page.getByRole('link', { name: 'Как в прошлый раз' }));
  const afternoon = page.getByRole('group', { name: 'понедельник, 22 апреля' }).getByRole('group', { name: 'после' });
  expect(await afternoon.getByLabel('не могу').isChecked()).toBe(true);
  await hands.press(afternoon.getByLabel('если нужно'));
  expect(await afternoon.getByLabel('если нужно').isChecked()).toBe(true);
  await hands.choose(page.getByLabel('Остальные половины дня'), 'не могу');
  await follow(hands, page.getByRole('button', { name: 'Сохранить' }));
  expect(await page.getByRole('status').innerText()).toContain('Ответы сохранены');
}

/** Tells of a tie, and of the same again, which is refused with the way out. */
export async function tellTie(page: Page, hands: Hands): Promise<void> {
  const declare = async () => {
    await hands.choose(page.getByLabel('Школа', { exact: true }), 'Школа № 3');
    await hands.choose(page.getByLabel('Какая связь'), 'там учится мой ребёнок');
    await follow(hands, page.getByRole('button', { name: 'Сообщить' }));
  };
  await declare();
  expect(await page.locator('main').innerText()).toContain('Школа № 3: там учится мой ребёнок');
  await declare();
  for (const part of ['Уже есть', 'Измените имеющуюся запись']) expect(await page.getByRole('alert').innerText()).toContain(part);
  expect(await page.getByLabel('Какая связь').inputValue()).toBe('child');
}

/** Adds a lesson, and another at the same time, which is refused with what was typed kept. */
export async function addLessons(page: Page, hands: Hands): Promise<void> {
  const add = async (startsAt: string, endsAt: string) => {
    await hands.choose(page.getByLabel('День недели'), 'вторник');
    await hands.fill(page.getByLabel('Начало'), startsAt);
    await hands.fill(page.getByLabel('Конец'), endsAt);
    await follow(hands, page.getByRole('button', { name: 'Добавить урок' }));
  };
  await add('0900', '9.45');
  await page.getByText('вторник, 09:00–09:45, Школа № 1').waitFor();
  await add('09:30', '10:15');
  expect(await page.getByRole('alert').innerText()).toContain('В это время уже есть урок: 09:00–09:45');
  expect([await page.getByLabel('Начало').inputValue(), await page.locator('#weekday').inputValue()]).toEqual(['09:30', '2']);
}

/** Writes the act of the duty that has begun: a name in it is refused and taken out. */
export async function writeAct(page: Page, hands: Hands): Promise<void> {
  await follow(hands, page.getByRole('link', { name: 'Заполнить акт' }));
  const room = page.getByRole('group', { name: 'В аудитории' });
  const text = room.getByLabel('Что именно');
  const send = page.getByRole('button', { name: 'Отправить акт' });
  await hands.press(room.getByLabel('наблюдал(а) этот этап'));
  await hands.press(room.getByLabel('телефоны'));
  await hands.fill(text, 'Ученик Петров Ваня достал телефон');
  await follow(hands, send);
  expect(await page.getByRole('alert').innerText()).toContain('уберите «Петров Ваня»');
  expect(await room.locator('#room-text-fault').innerText()).toContain('уберите «Петров Ваня»');
  expect(await room.getByLabel('телефоны').isChecked()).toBe(true);
  await hands.fill(text, 'участник 50012 достал телефон');
  await follow(hands, send);
  expect(await page.getByRole('status').innerText()).toBe('Спасибо! Акт отправлен.');
}

/** Has everything forgotten, which needs a tick first. */
export async function beForgotten(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByLabel('Да, удалить и больше не участвовать'));
  await follow(hands, page.getByRole('button', { name: 'Удалить навсегда' }));
  expect(await page.locator('h1').innerText()).toBe('Данные удалены');
}
