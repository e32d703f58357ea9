import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { Sitting } from '../../src/campaigns/sitting.entity.js';
import { SchoolClass } from '../../src/schools/school-class.entity.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { PHONE } from '../support/console-visit.js';
import { byKeyboard, chooseByKeyboard, leadOn, pressByKeyboard, tabTo } from '../support/keyboard.js';
import { NEXT_DAYS, pagesTown, YESTERYEAR, type PagesTown } from '../support/pages-town.js';
import { follow, phonePage } from '../support/phone-page.js';
import { townPages } from '../support/town-pages.js';
import { xlsx } from '../support/workbooks.js';
import { startTestService, type TestService } from '../support/test-service.js';

const LARGEST_PAGE = 30 * 1024;
/** Typed into a field of a day, by whatever keys a telephone has. */
const [FIFTH_OF_MAY, THIRD_OF_MARCH] = ['05052126', '3.03.2026'];

let service: TestService;
let town: PagesTown;
let browser: Browser;
let page: Page;
let base: string;

beforeAll(async () => {
  service = await startTestService();
  town = await pagesTown(service);
  const { manager } = service.dataSource;
  for (const [index, date] of NEXT_DAYS.entries())
    await manager.update(Sitting, { id: town.sittings[5 + index + 1]!.id }, { date, pupils: 24 });
  await town.publish([YESTERYEAR, ...NEXT_DAYS]);
  base = await town.link('school', town.schools[1]!.id);
  browser = await openBrowser();
  page = await phonePage(browser, { javaScriptEnabled: false });
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('a school sees its dates and who comes, by code', async () => {
  await page.goto(service.address + base);
  const text = await page.locator('main').innerText();
  for (const part of ['понедельник, 22 апреля', 'Математика, 5А: проведение, каб.\u00A021, участников: 24', 'Придёт: Н-001'])
    expect(text).toContain(part);
  expect(text).not.toContain('Иванова');
});

test('a date that breaks a norm is refused with the reason, a good one stands in the list', async () => {
  await page.goto(`${service.address}${base}/add`);
  await page.getByLabel('Предмет').selectOption({ label: 'Обществознание' });
  await page.getByLabel('Дата').selectOption({ label: 'вторник, 7 мая' });
  const fields = { 'Урок по счёту': '3', Начало: '10:00', Конец: '10:45', Участников: '25' };
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await follow(page, page.getByRole('button', { name: 'Добавить' }));
  expect(await page.getByRole('alert').innerText()).toContain('Предмет «Обществознание» не проводится в 5 классе');
  expect([await page.getByLabel('Дата').inputValue(), await page.getByLabel('Участников').inputValue()]).toEqual([
    '2126-05-07',
    '25',
  ]);
  const older = {
    authorityId: town.authorityId,
    campaignId: town.campaignId,
    schoolId: town.schools[1]!.id,
    grade: 8,
    letter: 'А',
  };
  const { id: classId } = await service.dataSource.getRepository(SchoolClass).save(older);
  const add = (changes: object, query = '') => {
    const form = {
      classId,
      subject: 'physics',
      date: '2026-05-06',
      startsAt: '10:00',
      endsAt: '10:45',
      lesson: '3',
    };
    return request(service.address)
      .post(`${base}/add${query}`)
      .type('form')
      .send({ ...form, ...changes });
  };
  expect((await add({ classId: town.sittings[0]!.classId })).status).toBe(404);
  expect((await add({ endsAt: '' })).text).toContain('заполните это поле');
  expect((await add({ endsAt: '9:7' })).text).toContain('время вида 09:00');
  expect((await add({ endsAt: '9:7' }, '?lang=en')).text).toMatch(/Please correct this[\s\S]+>a time like 09:00</u);
  const added = await add({});
  expect([added.status, added.headers['location']]).toEqual([303, `${base}?done=added`]);
  expect((await request(service.address).get(added.headers['location']!)).text).toContain('Физика, 8А');
});

test('a school says when it marks its works, by the keyboard alone', async () => {
  await page.goto(`${service.address}${base}/grading`);
  await chooseByKeyboard(page, 'Предмет', 'История');
  const fields = { Дата: FIFTH_OF_MAY, Начало: '15:00', Конец: '17:30', Кабинет: '12' };
  for (const [label, text] of Object.entries(fields)) await byKeyboard(page, label, text);
  await leadOn(page, 'Добавить проверку');
  expect(await page.locator('main').innerText()).toContain('История, 5-е классы: проверка работ, каб.\u00A012');
  const block = { grade: '5', subject: 'history', date: '2120-01-01', startsAt: '15:00', endsAt: '17:30' };
  const early = await request(service.address).post(`${base}/grading`).type('form').send(block).expect(400);
  expect(early.text).toContain('работы этой кампании проверяют с 22.04.2126 по 19.06.2126');
});

test('a school takes its dates as a workbook and sends them back: first a dry run with every fault, then the write', async () => {
  await page.goto(`${service.address}${base}/file`);
  const taken = await request(service.address).get(`${base}/file/dates.xlsx`).responseType('blob').expect(200);
  const send = async (buffer: Buffer) => {
    await page.goto(`${service.address}${base}/file`);
    await page.getByLabel('Файл с датами').setInputFiles({ name: 'даты.xlsx', mimeType: 'application/octet-stream', buffer });
    await follow(page, page.getByRole('button', { name: 'Проверить файл' }));
    return page.locator('main').innerText();
  };
  expect(await send(taken.body as Buffer)).toContain('новых 0, изменённых 0, без изменений 8');
  const [header, foreign, own] = [
    ['Логин', 'Класс', 'Буква', 'Предмет', 'Дата', 'Начало', 'Конец', 'Урок'],
    ['edu860001', 9, 'Б', 'Химия', '05.05.2026', '10:00', '10:45', 3],
    ['edu860002', 8, 'Б', 'Химия', '05.05.2026', '10:00', '10:45', 3],
  ] as const;
  const refused = await send(
    await xlsx({
      'Расписание ВПР': [[...header], [...foreign]],
      Люди: [
        ['Код', 'ФИО', 'Категория'],
        ['Н-900', 'Чужая Анна', 'родитель'],
      ],
    }),
  );
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
  expect(await send(await xlsx({ 'Расписание ВПР': [[...header], [...own]] }))).toContain('новых 2');
  const checked = page.url();
  await follow(page, page.getByRole('button', { name: 'Записать эти даты' }));
  expect(await page.locator('h1').innerText()).toBe('Даты из файла записаны');
  await page.goto(service.address + base);
  expect(await page.locator('main').innerText()).toContain('Химия, 8Б');
  const another = await town.link('school', town.schools[0]!.id);
  const stolen = await request(service.address).get(`${another}/file/${checked.split('/').at(-1)}`);
  expect([stolen.status, (await request(service.address).get(`${base}/file/x`)).status]).toEqual([404, 404]);
});

test('a school proposes an observer by the keyboard alone, with the tie to itself, sees how far they are, and takes the proposal back', async () => {
  await page.goto(`${service.address}${base}/people`);
  const fill = async (name: string) => {
    await byKeyboard(page, 'ФИО', name);
    await chooseByKeyboard(page, 'Кто это', 'родитель');
    await chooseByKeyboard(page, 'Связь с нашей школой', 'у нас учится ребёнок');
    await byKeyboard(page, 'В каком классе', '5');
    await byKeyboard(page, 'Согласие на обработку данных подписано', THIRD_OF_MARCH);
    await leadOn(page, 'Предложить');
  };
  const stranger = { fullName: 'Седова Вера', category: 'parent', tie: 'child', consentedOn: '2127-01-01' };
  const ahead = await request(service.address).post(`${base}/people`).type('form').send(stranger).expect(400);
  expect(ahead.text).toContain('этот день ещё не наступил');
  await fill('Новикова Анна Павловна');
  const text = await page.locator('main').innerText();
  for (const part of [
    'Координатор ВПР увидит',
    'Новикова Анна Павловна',
    'Н-007; родитель',
    'согласие от',
    'обучение ещё не пройдено',
    'Не направят: Школа № 2',
  ])
    expect(text).toContain(part);
  const ties = await service.dataSource.query<object[]>(
    `SELECT kind, scope, grade, letter, p.nominated_by FROM affiliations a JOIN people p ON p.id = a.person_id WHERE p.code = 'Н-007'`,
  );
  expect(ties).toEqual([{ kind: 'child', scope: 'parallel', grade: 5, letter: null, nominated_by: town.schools[1]!.id }]);
  await page.goto(`${service.address}${base}/people`);
  await fill('Новикова Анна Павловна');
  expect(await page.getByRole('alert').innerText()).toContain('уже предложен, его код Н-007');
  await page.getByText('Отозвать').first().click();
  await page.getByLabel('да, отозвать: Н-007').check();
  await follow(page, page.getByRole('button', { name: 'Отозвать' }));
  expect(await page.locator('main').innerText()).toContain('Пока никто не предложен');
});

test('a school confirms its number of works by the keyboard alone', async () => {
  await page.goto(`${service.address}${base}/counts`);
  await tabTo(page, 'Математика, 5-е классы');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('23');
  await byKeyboard(page, 'Кто подтверждает', 'завуч');
  await leadOn(page, 'Подтвердить');
  expect(await page.getByRole('status').innerText()).toContain('подтверждены');
  const counts = await service.dataSource.query<object[]>('SELECT grade, subject, works, confirmed_by FROM work_counts');
  expect(counts).toEqual([{ grade: 5, subject: 'mathematics', works: 23, confirmed_by: 'завуч' }]);
});

test('a school hands over its drawn works but for one it lacks, and both print the numbered receipt', async () => {
  const school = town.schools[1]!.id;
  await service.dataSource.query(
    `INSERT INTO works (authority_id, campaign_id, school_id, grade, class_ordinal, subject, code, total, mark)
     SELECT $1, $2, $3, 5, 1, 'mathematics', 50000 + n, 4, 3 FROM generate_series(1, 3) n`,
    [town.authorityId, town.campaignId, school],
  );
  const list = { label: 'flagged', procedure: 'R3', title: 'перепроверка', scope: { schoolIds: [school] } };
  await request(service.address)
    .post(`/api/v1/campaigns/${town.campaignId}/target-lists`)
    .set('Authorization', `Bearer ${service.operator}`)
    .send(list)
    .expect(201);
  await page.goto(`${service.address}${base}/works`);
  await pressByKeyboard(page, 'Какой-то работы нет?');
  await pressByKeyboard(page, '50002 – Математика, 5', 'Space');
  await byKeyboard(page, 'Кто передаёт', 'завуч Петрова');
  await byKeyboard(page, 'Кто принимает', 'секретарь Орлова');
  expect(await page.locator('input[name=list]').getAttribute('value')).toMatch(/^[0-9a-f]{64}$/u);
  await leadOn(page, 'Передать');
  expect(await page.locator('h1').innerText()).toBe('Расписка № 1');
  const receipt = await page.locator('main').innerText();
  for (const part of ['Всего работ: 2', '50001', '50003', 'завуч Петрова', 'подпись принявшего']) expect(receipt).toContain(part);
  expect(receipt).not.toContain('50002');
  const receiptPath = new URL(page.url()).pathname.replace(base, '');
  const receipts = async () => (await request(service.address).get(`${base}/works`)).text;
  expect(await receipts()).toContain('комиссия ещё не подтвердила');
  const confirm = `/api/v1/handovers/${receiptPath.split('/').at(-1)}/confirmation`;
  const confirmation = await request(service.address).post(confirm).set('Authorization', `Bearer ${service.operator}`);
  expect(confirmation.body).toMatchObject({ number: 1, confirmedBy: expect.any(String), confirmedAt: expect.any(String) });
  expect(await receipts()).toContain('комиссия пересчитала и подтвердила');
  const stale = { list: 'f'.repeat(64), handedBy: 'завуч', receivedBy: 'секретарь' };
  const refused = await request(service.address).post(`${base}/works`).type('form').send(stale);
  expect([refused.status, refused.text.includes('Список работ изменился')]).toEqual([409, true]);
  const other = await town.link('school', town.schools[0]!.id);
  expect((await request(service.address).get(other + receiptPath)).status).toBe(404);
});

test('the public calendar opens by the key of the public feed, without any person', async () => {
  const issue = (wish: object) =>
    request(service.address)
      .post(`/api/v1/campaigns/${town.campaignId}/feeds`)
      .set('Authorization', `Bearer ${service.operator}`)
      .send(wish);
  const keyOf = (url: string) => url.split('/').at(-1)!.replace('.ics', '');
  const publicKey = keyOf((await issue({ audience: 'public' })).body.url as string);
  const own = keyOf((await issue({ audience: 'school', schoolId: town.schools[1]!.id })).body.url as string);
  const shown = await request(service.address).get(`/calendar/${publicKey}`);
  expect([shown.status, shown.text.includes('Расписание ВПР'), shown.text.includes('Н-001')]).toEqual([200, true, false]);
  expect((await request(service.address).get(`/calendar/${own}`)).status).toBe(404);
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
