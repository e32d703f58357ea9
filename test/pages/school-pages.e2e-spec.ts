import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { Sitting } from '../../src/campaigns/sitting.entity.js';
import { SchoolClass } from '../../src/schools/school-class.entity.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { NEXT_DAYS, pagesTown, type PagesTown } from '../support/pages-town.js';
import { startTestService, type TestService } from '../support/test-service.js';

const PHONE = { width: 360, height: 740 };

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
  await town.publish(NEXT_DAYS);
  base = await town.link('school', town.schools[1]!.id);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

test('a school sees its dates and who comes, by code', async () => {
  await page.goto(service.address + base);
  const text = await page.locator('main').innerText();
  for (const part of ['понедельник, 22 апреля', 'Математика, 5А: проведение, каб. 21, участников: 24', 'Придёт: Н-001'])
    expect(text).toContain(part);
  expect(text).not.toContain('Иванова');
});

test('a date that breaks a norm is refused with the reason, a good one stands in the list', async () => {
  await page.goto(`${service.address}${base}/add`);
  await page.getByLabel('Предмет').selectOption({ label: 'Обществознание' });
  const fields = { Дата: '2126-05-07', 'Урок по счёту': '3', Начало: '10:00', Конец: '10:45', Участников: '25' };
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Добавить' }).click();
  expect(await page.locator('h1').innerText()).toContain('Предмет «Обществознание» не проводится в 5 классе');
  const older = {
    authorityId: town.authorityId,
    campaignId: town.campaignId,
    schoolId: town.schools[1]!.id,
    grade: 8,
    letter: 'А',
  };
  const { id: classId } = await service.dataSource.getRepository(SchoolClass).save(older);
  const add = (changes: object) => {
    const form = {
      classId,
      subject: 'physics',
      date: '2026-05-06',
      startsAt: '10:00',
      endsAt: '10:45',
      lesson: '3',
    };
    return request(service.address)
      .post(`${base}/add`)
      .type('form')
      .send({ ...form, ...changes });
  };
  expect((await add({ classId: town.sittings[0]!.classId })).status).toBe(404);
  expect((await add({ endsAt: '' })).text).toContain('время вида 09:00');
  const added = await add({});
  expect([added.status, added.headers['location']]).toEqual([303, `${base}?done=added`]);
  expect((await request(service.address).get(added.headers['location']!)).text).toContain('Физика, 8А');
});

test('a school confirms its number of works', async () => {
  await page.goto(`${service.address}${base}/counts`);
  await page.getByLabel('Математика, 5 классы').fill('23');
  await page.getByLabel('Кто подтверждает').fill('завуч');
  await page.getByRole('button', { name: 'Подтвердить' }).click();
  expect(await page.getByRole('status').innerText()).toContain('подтверждены');
  const counts = await service.dataSource.query<object[]>('SELECT grade, subject, works, confirmed_by FROM work_counts');
  expect(counts).toEqual([{ grade: 5, subject: 'mathematics', works: 23, confirmed_by: 'завуч' }]);
});

test('the public calendar opens by the key of the public feed, without any person', async () => {
  const issue = (wish: object) =>
    request(service.address)
      .post(`/api/v1/campaigns/${town.campaignId}/feeds`)
      .set('Authorization', `Bearer ${service.operator}`)
      .send(wish);
  const keyOf = (url: string) => url.split('/').at(-1)!.replace('.ics', '');
  const open = keyOf((await issue({ audience: 'public' })).body.url as string);
  const own = keyOf((await issue({ audience: 'school', schoolId: town.schools[1]!.id })).body.url as string);
  const shown = await request(service.address).get(`/calendar/${open}`);
  expect([shown.status, shown.text.includes('Расписание ВПР'), shown.text.includes('Н-001')]).toEqual([200, true, false]);
  expect((await request(service.address).get(`/calendar/${own}`)).status).toBe(404);
});

test('the pages of a school are accessible and never wider than the telephone', async () => {
  const scripted = await browser.newPage({ viewport: PHONE, bypassCSP: true });
  for (const path of ['', '/add', '/counts']) {
    await scripted.goto(service.address + base + path);
    expect([path, await accessibilityFaults(scripted)]).toEqual([path, []]);
    expect([path, await scripted.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, PHONE.width]);
  }
});
