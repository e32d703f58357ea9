import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { signIn, type BrowserSession } from '../support/browser-session.js';
import { focusIn } from '../support/console-steps.js';
import { strangerAtConsole, type ConsoleVisit } from '../support/console-visit.js';
import { dataBook } from '../support/data-book.js';
import { byKeyboard, tabTo, tabToExactly } from '../support/keyboard.js';
import { smallMunicipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

const FIRST = { email: 'first@example.ru', name: 'Первый администратор', password: 'очень длинный пароль' };

describe('a fresh installation', () => {
  let service: TestService;
  let browser: Browser;
  let visit: ConsoleVisit;
  let operator: BrowserSession;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    visit = await strangerAtConsole(browser, service);
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('is new until the printed token has made the first administrator', async () => {
    const { page } = visit;
    expect((await request(service.address).get('/api/v1/installation').expect(200)).body).toEqual({ isNew: true });
    await request(service.address).post('/api/v1/installation/administrator').send(FIRST).expect(401);
    await page.goto(`${service.address}/console/#token=${service.operator}`);
    await page.getByRole('heading', { name: 'Первый запуск' }).waitFor();
    expect(page.url()).not.toContain('token');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Фамилия и имя').fill(FIRST.name);
    await page.getByLabel('Адрес почты').fill(FIRST.email);
    await page.getByRole('textbox', { name: 'Пароль' }).fill(FIRST.password);
    await page.getByRole('button', { name: 'Создать и войти' }).click();
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('takes no second first administrator', async () => {
    expect((await request(service.address).get('/api/v1/installation').expect(200)).body).toEqual({ isNew: false });
    const again = request(service.address)
      .post('/api/v1/installation/administrator')
      .set('Authorization', `Bearer ${service.operator}`);
    expect((await again.send({ ...FIRST, email: 'second@example.ru' }).expect(409)).body.code).toBe('installation.begun');
    operator = await signIn(service, FIRST.email, FIRST.password);
    expect(operator.answer).toMatchObject({ isOperator: true, authority: null });
  });

  it('loads the demonstration up to a published roster and shows how far it is', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Загрузить пример' }).click();
    await page.getByRole('progressbar', { name: 'Загружается пример' }).waitFor();
    await page.getByRole('button', { name: 'Открыть пример' }).click();
    await page.getByRole('heading', { name: 'Обзор' }).waitFor();
    await page.getByText('144 из 144').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Проверить и разослать письма' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await operator.send('post', '/api/v1/demonstration').expect(409);
  });

  it('removes it with one request, and never a real municipality', async () => {
    const real = await smallMunicipality(service.dataSource);
    const before = await rowsOf(real.authorityId);
    const [demo] = await service.dataSource.query<[{ id: string }]>('SELECT id FROM authorities WHERE is_demonstration');
    const refused = await operator.send('delete', `/api/v1/demonstration/${real.authorityId}`).expect(409);
    expect(refused.body.code).toBe('demonstration.real');
    await expect(service.dataSource.query('SELECT remove_demonstration($1)', [real.authorityId])).rejects.toThrow(
      'only a demonstration',
    );
    await expect(
      service.dataSource.query('UPDATE authorities SET is_demonstration = true WHERE id = $1', [real.authorityId]),
    ).rejects.toThrow('never becomes');

    const { page, faults } = visit;
    await page.getByRole('button', { name: 'Удалить пример' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Удалить вымышленный муниципалитет?' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Удалить пример' }).click();
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    expect(faults).toEqual([]);
    expect(await rowsOf(demo.id)).toEqual({});
    expect(await rowsOf(real.authorityId)).toEqual(before);
    const audit = await operator.send('get', '/api/v1/audit').set('X-Authority', '*').expect(200);
    expect(audit.body.items[0]).toMatchObject({ action: 'demonstration.remove', subjectId: demo.id });
    await expect(service.dataSource.query('DELETE FROM audit_events')).rejects.toThrow();
  });

  it('leads a newcomer by keyboard alone from nothing to a published roster, each step by what the one before offers', async () => {
    const { page, faults } = visit;
    await byKeyboard(page, 'Название муниципалитета', 'Приреченский округ');
    await byKeyboard(page, 'Код', 'reg50_m042');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Новая кампания' }).waitFor();
    await press(page, 'Создать кампанию');
    await page.getByRole('heading', { name: 'Обзор' }).waitFor();
    await press(page, 'Загрузить книгу');
    await page.getByRole('button', { name: 'Выбрать файл' }).waitFor();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Выбрать файл')]);
    await chooser.setFiles({ name: 'книга.xlsx', mimeType: 'application/octet-stream', buffer: await dataBook('30.04.2026') });
    await page.getByRole('button', { name: 'Применить' }).waitFor();
    await press(page, 'Применить');
    await page.getByRole('heading', { name: 'Что дальше' }).waitFor();
    await press(page, 'Рассчитать график');
    await page.getByRole('button', { name: 'Создать график' }).waitFor();
    await press(page, 'Создать график');
    await page.getByRole('button', { name: 'Рассчитать', exact: true }).waitFor();
    await tabToExactly(page, 'Рассчитать');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'К публикации' }).waitFor();
    await press(page, 'К публикации');
    await page.getByRole('button', { name: /^Опубликовать/u }).waitFor();
    await press(page, 'Опубликовать');
    const question = page.getByRole('dialog', { name: /^Опубликовать/u });
    await focusIn(question);
    await press(page, 'Опубликовать');
    await page.getByText('Версия 1 опубликована', { exact: true }).waitFor();
    const versions = await service.dataSource.query('SELECT state, count(*)::int AS versions FROM roster_versions GROUP BY state');
    expect([versions, faults]).toEqual([[{ state: 'published', versions: 1 }], []]);
  });

  /** How many rows of every table are of this municipality; tables without any left out. */
  async function rowsOf(authorityId: string): Promise<Record<string, number>> {
    const tables = await service.dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'authority_id'`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await service.dataSource.query<[{ count: number }]>(
        `SELECT count(*)::int AS count FROM ${name} WHERE authority_id = $1`,
        [authorityId],
      );
      if (row.count > 0) counts[name] = row.count;
    }
    return counts;
  }
});

/** Goes by Tab to what begins with the words, and presses Enter. */
async function press(page: Page, label: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('Enter');
}
