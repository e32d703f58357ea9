import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { addFactor, changePassword, endOtherSessions } from '../support/account-screen.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { inviteUser, PASSWORD, signIn } from '../support/browser-session.js';
import { taken } from '../support/console-steps.js';
import { PHONE, strangerAtConsole, visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { expectAccessible, HANDS, LOOKS, WAYS, type Way } from '../support/hands.js';
import { inspectClosely, passBy } from '../support/inspect.js';
import { anAuthority, operatorCall } from '../support/operator-call.js';
import {
  comeEarlier,
  coveredFields,
  enterAtLast,
  inviteOnScreen,
  issueAndRevoke,
  leaveUnsaved,
  refusalShare,
  searchJournal,
} from '../support/settings-screen.js';
import { startTestService, type TestService } from '../support/test-service.js';

const METHODIST = 'metodist@example.ru';
const SCHOOL = 'school@example.ru';
const ADMINISTRATOR = 'admin@example.ru';
/** Another change by each way. */
const EARLIER = {
  mouse: ['40', 'Работа в 9:00 – в школе к 8:20.'],
  keyboard: ['35', 'Работа в 9:00 – в школе к 8:25.'],
  touch: ['50', 'Работа в 9:00 – в школе к 8:10.'],
} as const satisfies Record<Way, readonly [minutes: string, sentence: string]>;

describe('the staff console', () => {
  let service: TestService;
  let browser: Browser;
  let desk: ConsoleVisit | undefined;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    const post = (path: string, body: object) => operatorCall(service, 'zarechny', 'post', path, body).expect(201);
    await anAuthority(service, 'zarechny');
    await post('/campaigns', { template: '2025-26', name: 'ВПР-2026' });
    const { body: school } = await post('/schools', { login: 'edu860001', name: 'МБОУ «СОШ № 1»', shortName: 'СОШ № 1' });
    await post('/people', { code: 'Н-001', fullName: 'Иванова Анна', category: 'parent' });
    await inviteUser(service, 'zarechny', { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
    await inviteUser(service, 'zarechny', { email: ADMINISTRATOR, name: 'Админова А.', role: 'administrator' });
    await inviteUser(service, 'zarechny', { email: SCHOOL, name: 'Сидоров К.', role: 'school-coordinator', schoolId: school.id });
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(WAYS)('is entered by %s and says what is wrong with a wrong password', async (way) => {
    const { page, faults, leave } = await strangerAtConsole(browser, service, LOOKS[way]);
    await page.goto(`${service.address}/`);
    await enterAtLast(page, HANDS[way], METHODIST);
    if (way === 'keyboard') await skipToContent(page);
    await expectAccessible(page, HANDS[way]);
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows each role what its rights allow, and a sentence with a way out at every dead end', async () => {
    const methodist = await visitConsole(browser, service, METHODIST, { viewport: PHONE, colorScheme: 'dark' });
    await methodist.open('/nowhere');
    await methodist.page.getByRole('heading', { name: 'Такой страницы нет' }).waitFor();
    await methodist.page.getByRole('button', { name: 'Открыть разделы' }).click();
    await methodist.page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Обзор' }).click();
    await methodist.page.getByRole('heading', { name: 'Обзор' }).waitFor();
    expect(await accessibilityFaults(methodist.page)).toEqual([]);

    const school = await visitConsole(browser, service, SCHOOL);
    await school.open('/');
    await school.page.getByRole('heading', { name: 'Ваши страницы' }).waitFor();
    expect(await accessibilityFaults(school.page)).toEqual([]);
    await school.page.getByRole('button', { name: 'Открыть мои страницы' }).click();
    await school.page.getByRole('heading', { name: 'Даты и кто придёт' }).waitFor();
    expect([...methodist.faults, ...school.faults]).toEqual([]);
    await school.leave();
  });

  it('keeps the page when the session ends, and asks to sign in above it', async () => {
    const { page, open, faults, leave } = await visitConsole(browser, service, METHODIST);
    await open('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await service.dataSource.query('UPDATE sessions SET ended_at = now()');
    await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
    const dialogue = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialogue.getByRole('textbox', { name: 'E-mail address' }).fill(METHODIST);
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialogue.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await dialogue.getByRole('button', { name: 'Sign in' }).click();
    await dialogue.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    expect(faults).toEqual([]);
    await leave();
  });

  it('says the settings in sentences, saves them, and never over somebody else’s change', async () => {
    const { page, go, faults } = await atDesk();
    await go('/');
    await go('/campaign');
    expect(await accessibilityFaults(page)).toEqual([]);
    await comeEarlier(page, HANDS.mouse, '45', 'Работа в 9:00 – в школе к 8:15.');
    await page.getByText('Сохранено').waitFor();
    expect(await coveredFields(page)).toEqual([]);
    const [saved] = await service.dataSource.query<[{ rules: unknown }]>('SELECT rules FROM campaigns');
    expect(saved.rules).toMatchObject({ arriveBeforeMinutes: 45, quotas: [{ fromRisk: 2 }] });

    await service.dataSource.query('UPDATE campaigns SET version = version + 1');
    await page.getByLabel('К кому обращаться').fill('Кабинет 12');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    const readAgain = page.getByRole('alert').getByRole('button', { name: 'Прочитать заново' });
    await readAgain.click();
    await readAgain.waitFor({ state: 'hidden' });
    await page.getByLabel('К кому обращаться').fill('Кабинет 12');
    await taken(page, () => page.getByRole('button', { name: 'Сохранить' }).click());
    expect(await service.dataSource.query('SELECT contact FROM campaigns')).toEqual([{ contact: 'Кабинет 12' }]);
    await page.getByLabel('Последний день').fill('01.04.2026');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page
      .getByRole('alert')
      .getByText(/^Назовите дни с \d\d\.\d\d\.2026 по \d\d\.\d\d\.2026/u)
      .waitFor();
    expect(await refusalShare(page, { width: 360, height: 500 })).toBeLessThan(0.55);
    await leaveUnsaved(page, 'Обзор');
    expect(faults).toEqual([]);
  });

  it('finds in the journal who looked at people, when asked for it', async () => {
    const { page, open, go, faults } = await atDesk();
    await Promise.all([page.waitForResponse((answer) => answer.url().includes('/api/v1/people?')), go('/people')]);
    await open('/audit');
    await page.getByLabel('И кто смотрел списки людей').check();
    expect(
      await page.evaluate(`document.querySelector('nav [aria-current=page]').getBoundingClientRect().bottom <= innerHeight`),
    ).toBe(true);
    await page.getByRole('cell', { name: 'Открыты персональные данные' }).first().waitFor();
    await page.getByLabel('Искать').fill('приглашён польз');
    await page.getByRole('cell', { name: 'Открыты персональные данные' }).first().waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: 'Приглашён пользователь' }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(WAYS)(
    'keeps rules, invites users, issues tokens, and finds them in a journal whose chain it verifies, by %s',
    async (way) => {
      const hands = HANDS[way];
      const { page, go, faults } =
        way === 'touch' ? await visitConsole(browser, service, ADMINISTRATOR, LOOKS.touch) : await atDesk();
      await go('/campaign');
      const [minutes, sentence] = EARLIER[way];
      await comeEarlier(page, hands, minutes, sentence);
      await go('/users');
      await inviteOnScreen(page, hands, `Новикова ${way}`, `${way}@example.ru`);
      await expectAccessible(page, HANDS[way]);
      await go('/tokens');
      await issueAndRevoke(page, hands, `Обмен ${way}`);
      await expectAccessible(page, HANDS[way]);
      await go('/audit');
      await searchJournal(page, hands, `Обмен ${way}`);
      await expectAccessible(page, HANDS[way]);
      expect(faults).toEqual([]);
    },
  );

  it.each(WAYS)('lets everybody keep their own password, second factor and sessions, by %s', async (way) => {
    const email = `own-${way}@example.ru`;
    await inviteUser(service, 'zarechny', { email, name: 'Своя О.', role: 'viewer' });
    await signIn(service, email);
    const { page, open, faults, leave } = await visitConsole(browser, service, email, LOOKS[way]);
    await open('/');
    await endOtherSessions(page, HANDS[way], 'Своя О.');
    await addFactor(page, HANDS[way], way === 'touch' ? inspectClosely : passBy);
    await changePassword(page, HANDS[way], 'совсем другой пароль');
    expect(faults).toEqual([]);
    await leave();
  });

  it('gives another role, suspends and resumes, never the last administrator', async () => {
    await inviteUser(service, 'zarechny', { email: 'other@example.ru', name: 'Другов Д.', role: 'viewer' });
    const { page, open, faults } = await atDesk();
    await open('/users');
    const row = page.getByRole('row', { name: 'Другов' });
    const act = async (action: string) => {
      await row.getByRole('button', { name: 'Действия' }).click();
      await page.getByRole('menuitem', { name: action }).click();
    };
    await act('Сменить роль');
    await page.getByRole('dialog').getByLabel('Роль').selectOption('school-coordinator');
    await page.getByRole('dialog').getByLabel('Школа').selectOption({ label: 'СОШ № 1' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Сменить роль' }).click();
    await row.getByRole('cell', { name: 'координатор школы' }).waitFor();
    await act('Сменить роль');
    await page.getByRole('dialog').getByLabel('Роль').selectOption('observer');
    await page.getByRole('dialog').getByLabel('Кто это среди людей').selectOption({ label: 'Иванова Анна · Н-001' });
    await page.getByRole('dialog').getByRole('button', { name: 'Сменить роль' }).click();
    await row.getByRole('cell', { name: 'наблюдатель' }).waitFor();
    await act('Отключить');
    await page.getByRole('dialog').getByRole('button', { name: 'Отключить' }).click();
    await row.getByRole('cell', { name: 'отключён' }).waitFor();
    await act('Включить снова');
    await row.getByRole('cell', { name: 'работает' }).waitFor();
    expect(await page.getByRole('row', { name: 'Админова' }).getByRole('button').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is served with a policy that lets nothing foreign in, compressed and for ever', async () => {
    const document = await request(service.address).get('/console/any/where').expect(200);
    expect(document.headers['content-security-policy']).toMatch(/default-src 'none'.*style-src 'self' 'nonce-[\w+/=]+'$/u);
    expect(document.headers['content-security-policy']).not.toContain('unsafe');
    const script = /src="(\/console\/assets\/[^"]+\.js)"/u.exec(document.text)?.[1] ?? '';
    const asset = await request(service.address).get(script).set('Accept-Encoding', 'gzip').expect(200);
    expect(asset.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': expect.stringContaining('immutable') });
    await request(service.address).get('/console/assets/old-chunk.js').expect(404);
    await request(service.address).get('/').expect(302).expect('Location', '/console/');
  });

  /** The administrator, once for all that is done there: a browser that has been here opens a screen with half the work. */
  async function atDesk(): Promise<ConsoleVisit> {
    desk ??= await visitConsole(browser, service, ADMINISTRATOR);
    return desk;
  }
});

async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('К содержанию');
  await page.keyboard.press('Enter');
  await page.locator('#main:focus').waitFor();
}
