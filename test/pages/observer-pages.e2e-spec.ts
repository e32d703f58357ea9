import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { inviteUser } from '../support/browser-session.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { PHONE } from '../support/console-visit.js';
import { follow, HANDS, LOOKS, WAYS, type Way } from '../support/hands.js';
import { addLessons, answerDuties, beForgotten, sayWhen, tellTie, writeAct } from '../support/observer-journeys.js';
import { NEXT_DAYS, pagesTown, YESTERYEAR, type PagesTown } from '../support/pages-town.js';
import { phonePage } from '../support/phone-page.js';
import { sheetsOf } from '../support/printed.js';
import { startTestService, type TestService } from '../support/test-service.js';

const LARGEST_PAGE = 30 * 1024;
const TABS = ['', '/availability', '/lessons', '/ties', '/calendar', '/me', '/ways'];

let service: TestService;
let town: PagesTown;
let browser: Browser;
let base: string;
/** A link can be opened so often: whoever comes another way has one of their own. */
const bases: Partial<Record<Way, string>> = {};
const call = () => request(service.address);

beforeAll(async () => {
  service = await startTestService();
  town = await pagesTown(service);
  await town.publish([YESTERYEAR, ...NEXT_DAYS]);
  await town.publish([YESTERYEAR, ...NEXT_DAYS.slice(0, 2)], NEXT_DAYS);
  base = await town.link('person', town.people[0]!.id);
  for (const way of WAYS) bases[way] = await town.link('person', town.people[0]!.id);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

const sql = (text: string) => service.dataSource.query<Record<string, unknown>[]>(text);

const opened = async (path: string, way: Way = 'mouse'): Promise<Page> => {
  const page = await phonePage(browser, { ...LOOKS[way], javaScriptEnabled: false });
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

  test('list what is ahead, what is cancelled and what is over', async () => {
    const page = await opened(base);
    const text = await page.locator('main').innerText();
    for (const part of [
      'Понедельник, 22 апреля, 09:00–09:45',
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
  });

  test.each(WAYS)('take both answers to duties by %s, and ask anew once a duty has changed', async (way) => {
    await service.dataSource.query(
      `INSERT INTO messages (authority_id, campaign_id, person_id, kind, channel, subject, text, html, rank, state, not_before, link_token)
       VALUES ($1, $2, $3, 'change', 'email', 's', 't', 'h', 0, 'sent', now(), $4)`,
      [town.authorityId, town.campaignId, town.people[0]!.id, `letter ${way}`],
    );
    const page = await opened(bases[way]!, way);
    await answerDuties(page, HANDS[way]);
    expect(await sql(`SELECT id FROM messages WHERE state = 'sent' AND seen_at IS NULL`)).toEqual([]);
    expect(await sql('SELECT answer FROM duty_answers ORDER BY answer')).toEqual([{ answer: 'confirmed' }, { answer: 'declined' }]);
    const changed = `sequence = sequence + 1, payload_hash = 'another ${way}'`;
    await service.dataSource.query(`UPDATE feed_items SET ${changed} WHERE owner_id = $1 AND status = 'CONFIRMED'`, [
      town.people[0]!.id,
    ]);
    await page.goto(service.address + bases[way]!);
    expect(await page.getByText('Изменилось после публикации').count()).toBe(2);
    expect(await page.getByText('Ответьте, пожалуйста').count()).toBe(2);
  });

  test.each(WAYS)('take availability by half-days and by %s, as last time if one likes', async (way) => {
    await sql(`DELETE FROM availability WHERE date > '2126-01-01'`);
    await sayWhen(await opened(`${bases[way]!}/availability`, way), HANDS[way]);
    const rows = await service.dataSource.query<{ answer: string; starts_at: string }[]>(
      `SELECT starts_at, answer FROM availability WHERE date = '2126-04-23' OR date = '2126-04-22' ORDER BY date, starts_at`,
    );
    expect(rows).toEqual([
      { starts_at: '08:00:00', answer: 'yes' },
      { starts_at: '13:00:00', answer: 'if_needed' },
      { starts_at: '08:00:00', answer: 'no' },
      { starts_at: '13:00:00', answer: 'no' },
    ]);
  });

  test.each(WAYS)('take a tie by %s, and refuse the same again with the way out', async (way) => {
    await sql(`DELETE FROM affiliations WHERE kind = 'child'`);
    await tellTie(await opened(`${bases[way]!}/ties`, way), HANDS[way]);
  });

  test.each(WAYS)(
    'take the lessons of a teacher by %s, refuse two at a time, and take back none but the reader’s own',
    async (way) => {
      const page = await opened(`${bases[way]!}/lessons`, way);
      await addLessons(page, HANDS[way]);
      const [lesson] = await service.dataSource.query<[{ id: string }]>('SELECT id FROM own_lessons');
      const other = await town.link('person', town.people[1]!.id);
      expect((await call().post(`${other}/lessons/${lesson.id}/remove`)).status).toBe(404);
      await follow(HANDS[way], page.getByRole('button', { name: 'Убрать: вторник, 09:00–09:45' }));
      expect(await page.locator('main').innerText()).toContain('Пока ничего не записано.');
    },
  );

  test.each(WAYS)('give the calendar’s link once, by a button that is pressed by %s and never by opening the page', async (way) => {
    await sql('DELETE FROM feed_tokens');
    const page = await opened(`${bases[way]!}/calendar`, way);
    expect(await service.dataSource.query('SELECT 1 FROM feed_tokens')).toEqual([]);
    await follow(HANDS[way], page.getByRole('button', { name: 'Получить ссылку' }));
    const url = await page.getByLabel('Ссылка: скопируйте').inputValue();
    expect((await call().get(new URL(url).pathname)).text).toContain('BEGIN:VEVENT');
    expect(await page.getByRole('link', { name: 'Календарь телефона' }).getAttribute('href')).toMatch(/^webcal:/u);
    expect(await page.getByRole('img', { name: 'QR-код' }).count()).toBe(1);
  });

  test.each(WAYS)('take the act of a duty that has begun by %s, and no names in it', async (way) => {
    await sql('DELETE FROM acts');
    await writeAct(await opened(bases[way]!, way), HANDS[way]);
    const early = await call().get(`${base}/acts/${await uidOf(NEXT_DAYS[0]!)}`);
    expect([early.status, early.text.includes('Акт пишут после выхода')]).toEqual([409, true]);
  });

  test('let a person choose how they are written to, and refuse a number in MAX that is none', async () => {
    const page = await opened(`${base}/me`);
    await page.getByRole('link', { name: 'Как вам пишут' }).click();
    await page.getByLabel('Писать на почту').uncheck();
    await page.getByLabel('Ваш номер в MAX').fill('40015');
    await page.getByLabel('На каком языке').selectOption('en');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Сохранено.').waitFor();
    expect(await page.getByLabel('Писать на почту').isChecked()).toBe(false);
    expect(await page.getByLabel('Ваш номер в MAX').inputValue()).toBe('40015');
    expect(await sql('SELECT language, silent_channels, max_user_id FROM message_preferences')).toEqual([
      { language: 'en', silent_channels: ['email'], max_user_id: '40015' },
    ]);
    expect((await call().get(`${base}/ways`)).text).toMatch(/aria-current="true">(?:Обо мне|About me)</u);
    const refused = await call().post(`${base}/ways`).type('form').send({ number: '+7 900', language: 'ru' });
    expect([refused.status, refused.text.includes('номер в MAX – число')]).toEqual([400, true]);
  });

  test('are accessible in English and in the dark too, and never wider than the telephone', async () => {
    const page = await phonePage(browser, { colorScheme: 'dark', bypassCSP: true });
    for (const path of ['', '/availability', '/me', '/ways', `/acts/${await uidOf(YESTERYEAR)}`]) {
      await page.goto(`${service.address}${base}${path}?lang=en`);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, PHONE.width]);
    }
    await page.goto(`${service.address}${base}/availability`);
    expect(await sheetsOf(page)).toBe(1);
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
      personalLinks: [1, 2, 3, 4].map(() => ({ revoked_at: null })),
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

test.each([
  ['mouse', 3],
  ['keyboard', 4],
  ['touch', 5],
] as const)('somebody who is sure is forgotten by %s', async (way, at) => {
  const link = await town.link('person', town.people[at]!.id);
  await beForgotten(await opened(`${link}/me`, way), HANDS[way]);
  expect((await call().get(link)).status).toBe(404);
});

async function uidOf(day: string): Promise<string> {
  const [row] = await service.dataSource.query<[{ uid: string }]>(
    `SELECT uid FROM feed_items WHERE audience = 'person' AND payload ->> 'start' LIKE $1`,
    [`${day}%`],
  );
  return row.uid;
}
