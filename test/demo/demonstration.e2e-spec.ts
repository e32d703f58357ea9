import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import request from 'supertest';
import { openBrowser } from '../support/browser.js';
import { PASSWORD, signIn, type BrowserSession } from '../support/browser-session.js';
import { PHONE, strangerAtConsole, visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import {
  faultsOfScreens,
  planOrganisers,
  publishCommission,
  readPerson,
  sheetsOfOverview,
} from '../support/demonstration-screens.js';
import { HANDS, LOOKS } from '../support/hands.js';
import { inspectClosely, passBy } from '../support/inspect.js';
import { beFirst, foundMunicipality, goTo, publishAsNewcomer, removeExample } from '../support/newcomer-screen.js';
import { smallMunicipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

const FIRST = { email: 'first@example.ru', name: 'Первый администратор', password: PASSWORD };

describe('a fresh installation', () => {
  let service: TestService;
  let browser: Browser;
  let visit: ConsoleVisit;
  let phone: ConsoleVisit;
  let operator: BrowserSession;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(['keyboard', 'touch', 'mouse'] as const)(
    'is new until the printed token has made the first administrator, by %s',
    async (way) => {
      visit = await strangerAtConsole(browser, service, LOOKS[way]);
      const { page } = visit;
      expect((await request(service.address).get('/api/v1/installation').expect(200)).body).toEqual({ isNew: true });
      await request(service.address).post('/api/v1/installation/administrator').send(FIRST).expect(401);
      await page.goto(`${service.address}/console/#token=${service.operator}`);
      await beFirst(page, HANDS[way], FIRST, way === 'mouse' ? inspectClosely : passBy);
      expect(page.url()).not.toContain('token');
      if (way === 'mouse') return;
      await service.dataSource.query('TRUNCATE users CASCADE');
      expect(visit.faults).toEqual([]);
      await visit.leave();
    },
  );

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
    // What is published after two seconds of search is published after ten.
    const shorter = { postData: { timeLimitSeconds: 2 } };
    await page.route('**/api/v1/demonstration', (route) => route.continue(shorter), { times: 1 });
    const { press } = HANDS.keyboard;
    await press(page.getByRole('button', { name: 'Загрузить пример' }));
    await page.getByRole('progressbar', { name: 'Загружается пример' }).waitFor();
    await press(page.getByRole('button', { name: 'Открыть пример' }));
    await page.getByRole('heading', { name: 'Обзор' }).waitFor();
    await page.getByText('144 из 144').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Проверить и разослать письма' }).waitFor();
    await inspectClosely(page);
    await operator.send('post', '/api/v1/demonstration').expect(409);
  });

  it('says in its journal by name what each event was about', async () => {
    const [{ code }] = await service.dataSource.query<[{ code: string }]>('SELECT code FROM authorities WHERE is_demonstration');
    const { body } = await operator.send('get', '/api/v1/audit?limit=500&exceptAction=person.import').set('X-Authority', code);
    const events = body.items as { action: string; subjectType: string; subjectId: string; about: Record<string, unknown> }[];
    expect(events.length).toBeGreaterThan(20);
    const untold = events.filter(
      ({ subjectId, about }) => subjectId !== '*' && Object.values(about).every((fact) => fact === null),
    );
    expect([...new Set(untold.map(({ action }) => action))]).toEqual([]);
    const appointed = events.filter(({ action }) => action === 'appointment.create');
    expect(appointed.map(({ about }) => about)).toContainEqual(
      expect.objectContaining({ name: expect.stringMatching(/: /u), school: expect.stringMatching(/№/u) }),
    );
  });

  it('shows in it visits of a commission from no roster to a published one, and people whose history says what files brought', async () => {
    await publishCommission(visit);
    await readPerson(visit, service);
  });

  it('shows in it on a telephone what schools give each other in a roster of organisers', async () => {
    phone = await visitConsole(browser, service, FIRST.email, { viewport: PHONE, colorScheme: 'dark' });
    await planOrganisers(phone);
  });

  it('shows it on screens of which none is wider than a telephone, inaccessible or heard in two senses, in the dark', async () => {
    expect(await faultsOfScreens(phone, service)).toEqual([]);
    expect(await sheetsOfOverview(phone)).toBe(1);
    expect(phone.faults).toEqual([]);
    await phone.leave();
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
    await removeExample(page, HANDS.mouse, inspectClosely);
    expect(faults).toEqual([]);
    expect(await rowsOf(demo.id)).toEqual({});
    expect(await rowsOf(real.authorityId)).toEqual(before);
    const audit = await operator.send('get', '/api/v1/audit').set('X-Authority', '*').expect(200);
    expect(audit.body.items[0]).toMatchObject({ action: 'demonstration.remove', subjectId: demo.id });
    await expect(service.dataSource.query('DELETE FROM audit_events')).rejects.toThrow();
  });

  it('leads a newcomer by mouse from nothing to a campaign', async () => {
    await foundMunicipality(visit.page, HANDS.mouse, 'Приреченский округ', 'reg50_m041');
  });

  it.each([
    ['keyboard', 'reg50_m042'],
    ['touch', 'reg50_m043'],
  ] as const)(
    'leads a newcomer by %s from nothing to a published roster, each step by what the one before offers; an example is not loaded twice, and removed again',
    async (way, code) => {
      const hands = HANDS[way];
      const { page, open, faults, leave } = await visitConsole(browser, service, FIRST.email, LOOKS[way]);
      await open('/start');
      await page.getByRole('button', { name: 'Загрузить пример' }).waitFor();
      await service.dataSource.query(
        `INSERT INTO authorities (code, name, time_zone, is_demonstration) VALUES ('demo', 'Пример', 'Europe/Moscow', true)`,
      );
      await hands.press(page.getByRole('button', { name: 'Загрузить пример' }));
      await page.getByRole('alert').waitFor();
      await foundMunicipality(page, hands, 'Приреченский округ', code);
      await publishAsNewcomer(page, hands);
      const published = await service.dataSource.query(
        `SELECT state FROM roster_versions v JOIN authorities a ON a.id = v.authority_id WHERE a.code = $1 AND state <> 'superseded'`,
        [code],
      );
      expect(published).toEqual([{ state: 'published' }]);
      await inspectClosely(page);
      await goTo(page, hands, 'Пример');
      // Arrow keys have only looked through the list.
      if (way === 'keyboard') await page.keyboard.press('Enter');
      await removeExample(page, hands, passBy);
      expect(faults).toEqual([]);
      await leave();
    },
  );

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
