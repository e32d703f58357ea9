import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { inviteUser } from '../support/browser-session.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { PHONE } from '../support/console-visit.js';
import { byKeyboard, chooseByKeyboard, leadOn, pressByKeyboard, tabInto } from '../support/keyboard.js';
import { NEXT_DAYS, pagesTown, YESTERYEAR, type PagesTown } from '../support/pages-town.js';
import { follow, phonePage } from '../support/phone-page.js';
import { startTestService, type TestService } from '../support/test-service.js';

const LARGEST_PAGE = 30 * 1024;
const TABS = ['', '/availability', '/lessons', '/ties', '/calendar', '/me'];

let service: TestService;
let town: PagesTown;
let browser: Browser;
let base: string;
const call = () => request(service.address);

beforeAll(async () => {
  service = await startTestService();
  town = await pagesTown(service);
  await town.publish([YESTERYEAR, ...NEXT_DAYS]);
  await town.publish([YESTERYEAR, ...NEXT_DAYS.slice(0, 2)], NEXT_DAYS);
  base = await town.link('person', town.people[0]!.id);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const opened = async (path: string): Promise<Page> => {
  const page = await phonePage(browser, { javaScriptEnabled: false });
  await page.goto(service.address + path);
  return page;
};

describe('the pages of an observer, on a telephone without scripts', () => {
  test('are small, closed to everything foreign, and stored nowhere', async () => {
    for (const path of TABS) {
      const { status, headers, text } = await call().get(base + path);
      expect([path, status]).toEqual([path, 200]);
      expect(Buffer.byteLength(text)).toBeLessThan(LARGEST_PAGE);
      expect(text).not.toMatch(/<script|javascript:|https?:\/\//u);
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/u);
    }
  });

  test('list what is ahead, what is cancelled and what is over, and take both answers', async () => {
    const page = await opened(base);
    const text = await page.locator('main').innerText();
    for (const part of [
      'понедельник, 22 апреля, 09:00–09:45',
      '08:30',
      'ул. Лесная, 5',
      'завуч, кабинет 3',
      'Ольга Сергеевна',
      'Отменено: приходить не нужно.',
    ])
      expect(text).toContain(part);
    const file = await call().get((await page.getByText('Добавить в календарь').first().getAttribute('href'))!);
    expect([file.headers['content-type'], file.text.match(/BEGIN:VEVENT/gu)]).toEqual([
      'text/calendar; charset=utf-8',
      ['BEGIN:VEVENT'],
    ]);
    expect((await call().get(`${base}/duties/another@vpr.ics`)).status).toBe(404);
    await follow(page, page.getByRole('button', { name: 'Подтверждаю' }).first());
    expect(await page.getByRole('status').innerText()).toBe('Спасибо! Выход подтверждён.');
    await page.getByText('Не смогу').last().click();
    await page.getByLabel('Почему не сможете?').last().fill('Командировка');
    await follow(page, page.getByRole('button', { name: 'Отказаться' }).last());
    expect(await page.locator('main').innerText()).toContain('Вы отказались: Командировка');
    const answers = await service.dataSource.query<{ answer: string }[]>('SELECT answer FROM duty_answers ORDER BY answer');
    expect(answers).toEqual([{ answer: 'confirmed' }, { answer: 'declined' }]);
    const changed = `sequence = sequence + 1, payload_hash = 'another'`;
    await service.dataSource.query(`UPDATE feed_items SET ${changed} WHERE owner_id = $1 AND status = 'CONFIRMED'`, [
      town.people[0]!.id,
    ]);
    await page.goto(service.address + base);
    expect(await page.getByText('Изменилось после публикации').count()).toBe(2);
    expect(await page.getByText('Ответьте, пожалуйста').count()).toBe(2);
  });

  test('take availability by half-days and by the keyboard alone, as last time if one likes', async () => {
    const page = await opened(`${base}/availability`);
    await leadOn(page, 'Как в прошлый раз');
    const afternoon = page.getByRole('group', { name: 'понедельник, 22 апреля' }).getByRole('group', { name: 'после' });
    expect(await afternoon.getByLabel('не могу').isChecked()).toBe(true);
    await tabInto(page, afternoon);
    await page.keyboard.press('ArrowLeft');
    expect(await afternoon.getByLabel('если нужно').isChecked()).toBe(true);
    await leadOn(page, 'Сохранить');
    expect(await page.getByRole('status').innerText()).toContain('Ответы сохранены');
    const rows = await service.dataSource.query<{ answer: string; starts_at: string }[]>(
      `SELECT starts_at, answer FROM availability WHERE date = '2126-04-23' OR date = '2126-04-22' ORDER BY starts_at`,
    );
    expect(rows).toEqual([
      { starts_at: '08:00:00', answer: 'yes' },
      { starts_at: '13:00:00', answer: 'if_needed' },
    ]);
  });

  test('take a tie by the keyboard alone, and refuse the same again with the way out', async () => {
    const declare = async (page: Page) => {
      await chooseByKeyboard(page, 'Школа', 'Школа № 3');
      await chooseByKeyboard(page, 'Какая связь', 'там учится мой ребёнок');
      await leadOn(page, 'Сообщить');
    };
    const page = await opened(`${base}/ties`);
    await declare(page);
    expect(await page.locator('main').innerText()).toContain('Школа № 3: там учится мой ребёнок');
    await declare(page);
    for (const part of ['Уже есть', 'Измените имеющуюся запись']) expect(await page.getByRole('alert').innerText()).toContain(part);
    expect(await page.getByLabel('Какая связь').inputValue()).toBe('child');
  });

  test('take the lessons of a teacher, refuse two at a time, and take back none but the reader’s own', async () => {
    const page = await opened(`${base}/lessons`);
    const add = async (startsAt: string, endsAt: string) => {
      await page.getByLabel('День недели').selectOption({ label: 'вторник' });
      await page.getByLabel('Начало').fill(startsAt);
      await page.getByLabel('Конец').fill(endsAt);
      await follow(page, page.getByRole('button', { name: 'Добавить урок' }));
    };
    await add('0900', '9.45');
    await page.getByText('вторник, 09:00–09:45, Школа № 1').waitFor();
    await add('09:30', '10:15');
    expect(await page.getByRole('alert').innerText()).toContain('В это время уже есть урок: 09:00–09:45');
    expect([await page.getByLabel('Начало').inputValue(), await page.locator('#weekday').inputValue()]).toEqual(['09:30', '2']);
    const [lesson] = await service.dataSource.query<[{ id: string }]>('SELECT id FROM own_lessons');
    const other = await town.link('person', town.people[1]!.id);
    expect((await call().post(`${other}/lessons/${lesson.id}/remove`)).status).toBe(404);
    await follow(page, page.getByRole('button', { name: 'Убрать: вторник, 09:00–09:45' }));
    expect(await page.locator('main').innerText()).toContain('Пока ничего не записано.');
  });

  test('give the calendar’s link once, by a button and never by opening the page', async () => {
    const page = await opened(`${base}/calendar`);
    expect(await service.dataSource.query('SELECT 1 FROM feed_tokens')).toEqual([]);
    await follow(page, page.getByRole('button', { name: 'Получить ссылку' }));
    const url = await page.getByLabel('Ссылка: скопируйте').inputValue();
    expect((await call().get(new URL(url).pathname)).text).toContain('BEGIN:VEVENT');
    expect(await page.getByRole('link', { name: 'Календарь телефона' }).getAttribute('href')).toMatch(/^webcal:/u);
    expect(await page.getByRole('img', { name: 'QR-код' }).count()).toBe(1);
  });

  test('take the act of a duty that has begun by the keyboard alone, and no names in it', async () => {
    const page = await opened(base);
    await leadOn(page, 'Заполнить акт');
    const room = page.getByRole('group', { name: 'В аудитории' });
    await room.getByLabel('наблюдал(а) этот этап').focus();
    await page.keyboard.press('Space');
    await pressByKeyboard(page, 'телефоны', 'Space');
    await byKeyboard(page, 'Что именно', 'Ученик Петров Ваня достал телефон');
    await leadOn(page, 'Отправить акт');
    expect(await page.getByRole('alert').innerText()).toContain('уберите «Петров Ваня»');
    expect(await room.locator('#room-text-fault').innerText()).toContain('уберите «Петров Ваня»');
    expect(await room.getByLabel('телефоны').isChecked()).toBe(true);
    await pressByKeyboard(page, 'В аудитории, Что именно произошло: имён');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('участник 50012 достал телефон');
    await leadOn(page, 'Отправить акт');
    expect(await page.getByRole('status').innerText()).toBe('Спасибо! Акт отправлен.');
    const early = await call().get(`${base}/acts/${await uidOf(NEXT_DAYS[0]!)}`);
    expect([early.status, early.text.includes('Акт пишут после выхода')]).toEqual([409, true]);
  });

  test('are accessible in English and in the dark too, and never wider than the telephone', async () => {
    const page = await phonePage(browser, { colorScheme: 'dark', bypassCSP: true });
    for (const path of ['', '/availability', '/me', `/acts/${await uidOf(YESTERYEAR)}`]) {
      await page.goto(`${service.address}${base}${path}?lang=en`);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, PHONE.width]);
    }
  });
});

describe('a personal link', () => {
  test('opens its own municipality only, and nothing when it is wrong, expired or revoked', async () => {
    const gone = await town.link('person', town.people[1]!.id);
    const statusOf = async (path: string) => (await call().get(path)).status;
    expect(await statusOf(gone)).toBe(200);
    const asOperator = call().delete(`/api/v1/personal-links?ownerId=${town.people[1]!.id}`);
    await asOperator.set('Authorization', `Bearer ${service.operator}`).expect(204);
    expect(await statusOf(gone)).toBe(404);
    expect(await statusOf(`/p/${'x'.repeat(43)}`)).toBe(404);
    expect(await statusOf(base.replace('/p/', '/s/'))).toBe(404);
    const late = await town.link('person', town.people[2]!.id);
    await service.dataSource.query(`UPDATE personal_links SET expires_at = now() WHERE owner_id = $1`, [town.people[2]!.id]);
    expect((await call().get(late)).text).toContain('Ссылка устарела или отозвана');
  });

  test('stands nowhere in the database or the log', async () => {
    const token = base.split('/')[2]!;
    const [{ dump }] = await service.dataSource.query<[{ dump: string }]>('SELECT json_agg(l)::text AS dump FROM personal_links l');
    for (const text of [dump, service.log.join('')]) expect(text).not.toContain(token);
  });

  test('gives a copy of everything and forgets the person, once they are sure', async () => {
    const { id } = town.people[0]!;
    await inviteUser(service, 'reg86_m001', { email: 'own@example.ru', name: 'Иванова', role: 'observer', personId: id });
    await service.dataSource.query(
      `WITH uploaded AS (INSERT INTO imports (authority_id, campaign_id, file_name, file_sha256, file, summary, problems, created_by)
         VALUES ($1, $2, 'книга.xlsx', '', 'x', '{}', '{}', 'м') RETURNING id)
       INSERT INTO import_changes (import_id, position, authority_id, target, row_id, key, after)
       SELECT id, place, $1, 'people', person, '', '{}' FROM uploaded, unnest($3::uuid[]) WITH ORDINALITY AS listed (person, place)`,
      [town.authorityId, town.campaignId, [id, town.people[1]!.id]],
    );
    const copy = await call().get(`${base}/me/data.json`);
    const known = { person: { id }, acts: [{}], dutyAnswers: [{}, {}], account: [{ email: 'own@example.ru', role: 'observer' }] };
    expect(copy.body).toMatchObject({
      ...known,
      personalLinks: [{ revoked_at: null }],
      calendarLinks: [{}],
      accesses: expect.any(Array),
    });
    expect(copy.text).not.toMatch(/token_hash|password/u);
    expect((await call().post(`${base}/me/erase`).type('form').send({})).status).toBe(400);
    expect((await call().post(`${base}/me/erase`).type('form').send({ sure: 'yes' })).text).toContain('Данные удалены');
    expect((await call().get(base)).status).toBe(404);
    const [person] = await service.dataSource.query<object[]>(
      'SELECT full_name, email, consented_on, code FROM people WHERE id = $1',
      [id],
    );
    expect(person).toEqual({ full_name: '–', email: null, consented_on: null, code: 'Н-001' });
    const left = await service.dataSource.query<object[]>(
      `SELECT (SELECT count(*)::int FROM users WHERE email = 'own@example.ru') AS users, length(file) AS file, (SELECT count(*)::int FROM import_changes) AS items FROM imports`,
    );
    expect(left).toEqual([{ users: 0, file: 0, items: 1 }]);
  });
});

async function uidOf(day: string): Promise<string> {
  const [row] = await service.dataSource.query<[{ uid: string }]>(
    `SELECT uid FROM feed_items WHERE audience = 'person' AND payload ->> 'start' LIKE $1`,
    [`${day}%`],
  );
  return row.uid;
}
