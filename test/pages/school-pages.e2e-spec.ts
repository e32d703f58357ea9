import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { Sitting } from '../../src/campaigns/sitting.entity.js';
import { SchoolClass } from '../../src/schools/school-class.entity.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { PHONE } from '../support/console-visit.js';
import { follow, HANDS, LOOKS, WAYS, type Way } from '../support/hands.js';
import { operatorCall } from '../support/operator-call.js';
import { NEXT_DAYS, pagesTown, YESTERYEAR, type PagesTown } from '../support/pages-town.js';
import { phonePage } from '../support/phone-page.js';
import { readPublicPages } from '../support/public-journeys.js';
import {
  addDate,
  addMarking,
  checkFile,
  confirmCount,
  foreignDates,
  handOverBut,
  ownDates,
  propose,
  threeWorks,
  withdraw,
} from '../support/school-journeys.js';
import { townPages } from '../support/town-pages.js';
import { startTestService, type TestService } from '../support/test-service.js';

const LARGEST_PAGE = 30 * 1024;

let service: TestService;
let town: PagesTown;
let browser: Browser;
let base: string;
/** A link can be opened so often: whoever comes another way has one of their own. */
const bases: Partial<Record<Way, string>> = {};

beforeAll(async () => {
  service = await startTestService();
  town = await pagesTown(service);
  const { manager } = service.dataSource;
  for (const [index, date] of NEXT_DAYS.entries())
    await manager.update(Sitting, { id: town.sittings[5 + index + 1]!.id }, { date, pupils: 24 });
  await town.publish([YESTERYEAR, ...NEXT_DAYS]);
  base = await town.link('school', town.schools[1]!.id);
  for (const way of WAYS) bases[way] = await town.link('school', town.schools[1]!.id);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function opened(path: string, way: Way = 'mouse'): Promise<Page> {
  const page = await phonePage(browser, { ...LOOKS[way], javaScriptEnabled: false });
  await page.goto(service.address + bases[way]! + path);
  return page;
}

test('a school sees its dates and who comes, by code', async () => {
  const page = await opened('');
  const text = await page.locator('main').innerText();
  for (const part of ['Понедельник, 22 апреля', 'Математика, 5А: проведение, каб.\u00A021, участников: 24', 'Придёт: Н-001'])
    expect(text).toContain(part);
  expect(text).not.toContain('Иванова');
});

test.each([
  ['mouse', '2126-05-07', 'вторник, 7 мая'],
  ['keyboard', '2126-05-08', 'среда, 8 мая'],
  ['touch', '2126-05-13', 'понедельник, 13 мая'],
] as const)(
  'a date that breaks a norm is refused with the reason, a good one stands in the list, by %s',
  async (way, date, day) => {
    const page = await opened('/add', way);
    await addDate(page, HANDS[way], day);
    expect((await page.locator('main').innerText()).toLowerCase()).toContain(day);
    await service.dataSource.query(`DELETE FROM sittings WHERE date = $1`, [date]);
  },
);

test('a date over REST is refused in the words of the page and in its language', async () => {
  const { authorityId, campaignId, schools } = town;
  const older = { authorityId, campaignId, schoolId: schools[1]!.id, grade: 8, letter: 'А' };
  const { id: classId } = await service.dataSource.getRepository(SchoolClass).save(older);
  const form = { classId, subject: 'physics', date: '2026-05-06', startsAt: '10:00', endsAt: '10:45', lesson: '3' };
  const add = (changes: object, query = '') => {
    const sent = request(service.address).post(`${base}/add${query}`).type('form');
    return sent.send({ ...form, ...changes });
  };
  expect((await add({ classId: town.sittings[0]!.classId })).status).toBe(404);
  expect((await add({ endsAt: '' })).text).toContain('заполните это поле');
  expect((await add({ endsAt: '9:7' })).text).toContain('часы и минуты, например 09:00');
  expect((await add({ endsAt: '9:7' }, '?lang=en')).text).toMatch(/Please correct this[\s\S]+>hours and minutes, such as 09:00</u);
  const added = await add({});
  expect([added.status, added.headers['location']]).toEqual([303, `${base}?done=added`]);
  expect((await request(service.address).get(added.headers['location']!)).text).toContain('Физика, 8А');
});

test.each([
  ['mouse', '05.05.2126'],
  ['keyboard', '06.05.2126'],
  ['touch', '7.05.2126'],
] as const)('a school says when it marks its works, by %s', async (way, date) => {
  const page = await opened('/grading', way);
  await addMarking(page, HANDS[way], date);
  const marking = 'История, 5-е классы: проверка работ, каб.\u00A012';
  expect((await page.locator('main').innerText()).split(marking)).toHaveLength(2);
  await service.dataSource.query(`DELETE FROM grading_blocks WHERE subject = 'history'`);
  const block = { grade: '5', subject: 'history', date: '2120-01-01', startsAt: '15:00', endsAt: '17:30' };
  const early = await request(service.address).post(`${base}/grading`).type('form').send(block).expect(400);
  expect(early.text).toContain('работы этой кампании проверяют с 22.04.2126 по 19.06.2126');
});

test('a school takes its dates as a workbook and sends them back: first a dry run with every fault, then the write', async () => {
  let page = await opened('/file');
  const taken = await request(service.address).get(`${base}/file/dates.xlsx`).responseType('blob').expect(200);
  const send = async (buffer: Buffer, way: Way) => {
    page = await opened('/file', way);
    return checkFile(page, HANDS[way], buffer);
  };
  expect(await send(taken.body as Buffer, 'mouse')).toContain('новых 0, изменённых 0, без изменений 8');
  const refused = await send(await foreignDates(), 'keyboard');
  for (const part of [
    'Это строка другой школы',
    'строка 2, столбец A',
    '«edu860001»',
    'Пока есть ошибки',
    'Строки этого листа не загружаются',
  ])
    expect(refused).toContain(part);
  const marked = await request(service.address)
    .get(`${new URL(page.url()).pathname}/marked.xlsx`)
    .responseType('blob');
  expect([marked.status, marked.headers['content-disposition']]).toEqual([200, 'attachment; filename="problems.xlsx"']);
  expect(await send(await ownDates(), 'touch')).toContain('новых 2');
  const checked = page.url();
  await follow(HANDS.touch, page.getByRole('button', { name: 'Записать эти даты' }));
  expect(await page.locator('h1').innerText()).toBe('Даты из файла записаны');
  await page.goto(service.address + base);
  expect(await page.locator('main').innerText()).toContain('Химия, 8Б');
  const another = await town.link('school', town.schools[0]!.id);
  const stolen = await request(service.address).get(`${another}/file/${checked.split('/').at(-1)}`);
  expect([stolen.status, (await request(service.address).get(`${base}/file/x`)).status]).toEqual([404, 404]);
});

test.each([
  ['mouse', 'Новикова Анна Павловна', 'Н-007'],
  ['keyboard', 'Новикова Вера Павловна', 'Н-008'],
  ['touch', 'Новикова Инна Павловна', 'Н-009'],
] as const)(
  'a school proposes an observer by %s, with the tie to itself, sees how far they are, and takes the proposal back',
  async (way, name, code) => {
    const page = await opened('/people', way);
    const stranger = { fullName: 'Седова Вера', category: 'parent', tie: 'child', consentedOn: '2127-01-01', phone: '12' };
    const ahead = await request(service.address).post(`${base}/people`).type('form').send(stranger).expect(400);
    for (const fault of ['этот день ещё не наступил', 'номер телефона целиком']) expect(ahead.text).toContain(fault);
    await propose(page, HANDS[way], name);
    const text = await page.locator('main').innerText();
    for (const part of [
      'Координатор ВПР увидит',
      name,
      `${code}; родитель`,
      'согласие от',
      'обучение ещё не пройдено',
      'Не направят: Школа № 2',
    ])
      expect(text).toContain(part);
    const ties = await service.dataSource.query<object[]>(
      `SELECT kind, scope, grade, letter, p.nominated_by FROM affiliations a JOIN people p ON p.id = a.person_id WHERE p.code = $1`,
      [code],
    );
    expect(ties).toEqual([{ kind: 'child', scope: 'parallel', grade: 5, letter: null, nominated_by: town.schools[1]!.id }]);
    await page.goto(`${service.address}${base}/people`);
    await propose(page, HANDS[way], name);
    expect(await page.getByRole('alert').innerText()).toContain(`уже предложен, его код ${code}`);
    expect(await page.getByLabel('ФИО').getAttribute('aria-invalid')).toBe('true');
    await withdraw(page, HANDS[way], code);
    expect(await page.locator('main').innerText()).toContain('Пока никто не предложен');
  },
);

test.each([
  ['mouse', 21],
  ['keyboard', 22],
  ['touch', 23],
] as const)('a school confirms its number of works by %s', async (way, works) => {
  await confirmCount(await opened('/counts', way), HANDS[way], String(works));
  const counts = await service.dataSource.query<object[]>('SELECT grade, subject, works, confirmed_by FROM work_counts');
  expect(counts).toEqual([{ grade: 5, subject: 'mathematics', works, confirmed_by: 'завуч' }]);
});

test.each([
  ['mouse', 1, 50_000],
  ['keyboard', 2, 50_010],
  ['touch', 3, 50_020],
] as const)(
  'a school hands over its drawn works but for one it lacks by %s, and both print the numbered receipt',
  async (way, number, before) => {
    await threeWorks(service, town, before);
    const page = await opened('/works', way);
    expect(await page.locator('input[name=list]').getAttribute('value')).toMatch(/^[0-9a-f]{64}$/u);
    await handOverBut(page, HANDS[way], String(before + 2));
    expect(await page.locator('h1').innerText()).toBe(`Расписка № ${number}`);
    const receipt = await page.locator('main').innerText();
    const parts = [
      `Всего работ: ${Math.min(number + 1, 3)}`,
      String(before + 1),
      String(before + 3),
      'завуч Петрова',
      'подпись принявшего',
    ];
    for (const part of parts) expect(receipt).toContain(part);
    expect(receipt).not.toContain(String(before + 2));
    const receiptPath = new URL(page.url()).pathname.replace(bases[way]!, '');
    const receipts = async () => (await request(service.address).get(`${base}/works`)).text;
    expect(await receipts()).toContain('комиссия ещё не подтвердила');
    const confirm = `/api/v1/handovers/${receiptPath.split('/').at(-1)}/confirmation`;
    const confirmation = await request(service.address).post(confirm).set('Authorization', `Bearer ${service.operator}`);
    expect(confirmation.body).toMatchObject({ number, confirmedBy: expect.any(String), confirmedAt: expect.any(String) });
    expect(await receipts()).toContain('комиссия пересчитала и подтвердила');
    const stale = { list: 'f'.repeat(64), handedBy: 'завуч', receivedBy: 'секретарь' };
    const refused = await request(service.address).post(`${base}/works`).type('form').send(stale);
    expect([refused.status, refused.text.includes('Список работ изменился')]).toEqual([409, true]);
    const other = await town.link('school', town.schools[0]!.id);
    expect((await request(service.address).get(other + receiptPath)).status).toBe(404);
  },
);

test('the public calendar opens by the key of the public feed, without any person, and is read as the planner is asked by keyboard and by touch', async () => {
  const issue = (wish: object) => operatorCall(service, 'reg86_m001', 'post', `/campaigns/${town.campaignId}/feeds`, wish);
  const keyOf = (url: string) => url.split('/').at(-1)!.replace('.ics', '');
  const publicKey = keyOf((await issue({ audience: 'public' })).body.url as string);
  const own = keyOf((await issue({ audience: 'school', schoolId: town.schools[1]!.id })).body.url as string);
  const shown = await request(service.address).get(`/calendar/${publicKey}`);
  expect([shown.status, shown.text.includes('Расписание ВПР'), shown.text.includes('Н-001')]).toEqual([200, true, false]);
  expect((await request(service.address).get(`/calendar/${own}`)).status).toBe(404);
  for (const way of ['keyboard', 'touch'] as const) await readPublicPages(browser, service, publicKey, way);
});

test('every page is accessible, small, and never wider than the telephone', async () => {
  const scripted = await phonePage(browser, { bypassCSP: true });
  for (const path of [...Object.values(await townPages(service, town)), '/planner', '/draws/reg86_m001']) {
    await scripted.goto(service.address + path);
    expect([path, await accessibilityFaults(scripted)]).toEqual([path, []]);
    expect([path, await scripted.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, PHONE.width]);
    expect(Buffer.byteLength(await scripted.content())).toBeLessThan(LARGEST_PAGE);
  }
});
