import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { focusIn, sendFile, taken } from '../support/console-steps.js';
import { dataBook } from '../support/data-book.js';
import { declareAndEndTie, importAndUndo, moveSitting } from '../support/data-journeys.js';
import { visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { HANDS, LOOKS, WAYS, type Way } from '../support/hands.js';
import { inspectClosely, passBy } from '../support/inspect.js';
import { byKeyboard, lateTimers, tabToExactly } from '../support/keyboard.js';
import { anAuthority, operatorCall, type Verb } from '../support/operator-call.js';
import { appointAndDismiss, mergeWith, serveIfNeeded, writeLetters } from '../support/office-journeys.js';
import { publishOneDuty } from '../support/published-roster.js';
import { startTestService, type TestService } from '../support/test-service.js';

const METHODIST = 'metodist@example.ru';
const AUTHORITY = 'zarechny';

describe('the screens of data', () => {
  let service: TestService;
  let browser: Browser;
  /** One for all that is done in the same way: a browser that has been here opens a screen with little more than half the work. */
  const visits = new Map<Way, ConsoleVisit>();

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    await anAuthority(service, AUTHORITY);
    await asOperator('post', '/campaigns', { template: '2025-26', name: 'ВПР-2026' });
    await inviteUser(service, AUTHORITY, { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('say what to do first where there is nothing yet', async () => {
    const visit = await visitBy('mouse');
    const { page, go } = visit;
    for (const [path, sentence] of [
      ['/calendar', 'В календаре пусто'],
      ['/people', 'Пока никого нет'],
      ['/imports', 'Загрузок ещё не было'],
    ] as const) {
      await go(path);
      await page.getByRole('heading', { name: sentence }).waitFor();
      await inspectClosely(page);
    }
    expect(visit.faults).toEqual([]);
  });

  it.each(WAYS)('check a file, show and mark its errors, apply the corrected one and undo it, by %s', async (way) => {
    const visit = await visitBy(way);
    await visit.go('/imports');
    await importAndUndo(visit.page, HANDS[way]);
    expect(await service.dataSource.query('SELECT count(*)::int AS count FROM people')).toEqual([{ count: 0 }]);
    expect(visit.faults).toEqual([]);
  });

  it('lead from an imported file to what it brought', async () => {
    const { page, go, faults } = await visitBy('mouse');
    await go('/imports');
    await sendFile(page, await dataBook('30.04.2026'));
    await page.getByRole('button', { name: 'Применить' }).click();
    await page.getByRole('heading', { name: 'Что дальше' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Календарь работ' }).click();
    await page.getByRole('button', { name: /30 апреля/u }).waitFor();
    expect(faults).toEqual([]);
  });

  it.each(WAYS)('let a person be found, a tie be declared and ended, and all of it be read in the history, by %s', async (way) => {
    const visit = await visitBy(way);
    await visit.go('/people');
    await declareAndEndTie(visit.page, HANDS[way], 'Школа № 2');
    await service.dataSource.query(`DELETE FROM affiliations WHERE kind = 'child'`);
    expect(visit.faults).toEqual([]);
  });

  it('let a person be found and changed by keyboard alone, and show whoever comes second what the other has written', async () => {
    const visit = await visitBy('keyboard');
    const { page, open } = visit;
    await open('/people');
    await tabToExactly(page, 'Поиск');
    await page.keyboard.type('иванова');
    await page.getByText('1 человек', { exact: true }).waitFor();
    await tabToExactly(page, 'Иванова Мария Петровна Н-001');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Иванова Мария Петровна' }).waitFor();
    await inspectClosely(page);

    await tabToExactly(page, 'Телефон');
    await page.keyboard.type('+7 900 000-00-01');
    const [person] = (await asOperator('get', '/people?code=Н-001')).body.items;
    const theirs = { email: 'other@example.ru', phone: '+7 900 000-00-02' };
    await asOperator('patch', `/people/${person.id}`, theirs, `"v${person.version}"`);
    await page.keyboard.press('Enter');
    const conflict = page.getByRole('alert', { name: 'Пока вы правили' });
    await conflict.getByRole('row', { name: 'Телефон – +7 900 000-00-02 +7 900 000-00-01' }).waitFor();
    await conflict.getByRole('row', { name: 'Почта – other@example.ru' }).waitFor();
    await inspectClosely(page);
    await tabToExactly(page, 'Записать моё поверх');
    await page.keyboard.press('Enter');
    await page.getByText('Карточка сохранена').waitFor();
    const saved = (await asOperator('get', `/people/${person.id}`)).body;
    expect(saved).toMatchObject({ phone: '+7 900 000-00-01', email: 'other@example.ru' });
    await byKeyboard(page, 'Номер в MAX', '5017263');
    await taken(page, () => page.keyboard.press('Enter'));
    expect((await asOperator('get', `/people/${person.id}/message-preferences`)).body.maxUserId).toBe('5017263');

    await tabToExactly(page, 'Карточка');
    await page.keyboard.press('ArrowRight');
    await tabToExactly(page, 'Объявить связь');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Объявить связь' });
    await focusIn(form);
    const timersOver = await lateTimers(page);
    await tabToExactly(page, 'Отмена');
    await tabToExactly(page, 'Школа');
    await timersOver();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await form.getByRole('combobox', { name: 'Школа' }).inputValue()).not.toBe('');
    await inspectClosely(page);
    await tabToExactly(page, 'Объявить связь');
    await timersOver();
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'hidden' });
    await page.getByText('заявленный конфликт интересов, вся школа, бессрочно, записал(а) Петрова М. И.').waitFor();
    await page.getByRole('tab', { name: 'История' }).click();
    await page.getByText('объявлена связь').first().waitFor();
    await page.getByText(/поля: Телефон, Почта|поля: Почта, Телефон/u).waitFor();
    await inspectClosely(page);
    expect(visit.faults).toEqual([]);
  });

  it.each(WAYS)(
    'appoint who is responsible, ask when people can serve, show letters that wait for a word, and merge two cards of one person, by %s',
    async (way) => {
      const visit = await visitBy(way);
      const { page, go } = visit;
      const [hands, inspect] = [HANDS[way], way === 'mouse' ? inspectClosely : passBy];
      await go('/appointments');
      await appointAndDismiss(page, hands, inspect);
      for (const table of ['messages', 'availability']) await service.dataSource.query(`DELETE FROM ${table}`);
      await service.dataSource.query(`UPDATE people SET consented_on = '2026-03-01', email = 'n1@example.ru' WHERE code = 'Н-001'`);
      await service.dataSource.query(
        `UPDATE message_preferences SET bounced_address = email, bounced_at = now(), bounce_reason = '5.1.1 550 User unknown'
         FROM people WHERE id = person_id AND code = 'Н-001'`,
      );
      await go('/letters');
      await writeLetters(page, hands, inspect);
      const code = `Н-09${WAYS.indexOf(way)}`;
      const twin = (await asOperator('post', '/people', { code, fullName: 'Иванова М. П.', category: 'teacher' })).body;
      await go(`/people/${twin.id}?tab=availability`);
      await serveIfNeeded(page, hands, inspect);
      const [person] = (await asOperator('get', '/people?code=Н-001')).body.items;
      await go(`/people/${person.id}?tab=merge`);
      await mergeWith(page, hands, code, inspect);
      await go(`/people/${twin.id}`);
      await page.getByRole('link', { name: 'Открыть действующую карточку' }).waitFor();
      expect(visit.faults).toEqual([]);
    },
  );

  it('refuse to merge a card that is in a published roster into another', async () => {
    const visit = await visitBy('mouse');
    const { page, open } = visit;
    const [person] = (await asOperator('get', '/people?code=Н-001')).body.items;
    const bound = (await asOperator('post', '/people', { code: 'Н-100', fullName: 'Иванова Мария', category: 'teacher' })).body;
    await publishOneDuty(service.dataSource, bound.id);
    await open(`/people/${person.id}?tab=merge`);
    const { press } = HANDS.keyboard;
    await press(page.getByRole('button', { name: 'Сравнить' }));
    await press(page.getByRole('button', { name: 'Объединить' }));
    await page.getByRole('alert').getByText('У Н-100 есть опубликованные выходы: 1').waitFor();
    await page.getByRole('alert').getByText('Оставьте карточку Н-100 и присоедините к ней другую').waitFor();
    await press(page.getByRole('button', { name: 'Оставить Н-100' }));
    await page.getByRole('heading', { name: 'Н-100 остаётся, Н-001 присоединяется' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(visit.faults).toEqual([]);
  });

  it.each([
    ['mouse', /30 апреля/u, '05.05.2026'],
    ['keyboard', /5 мая/u, '06.05.2026'],
    ['touch', /6 мая/u, '07.05.2026'],
  ] as const)('judge a sitting while it is being moved, and refuse what breaks a norm, by %s', async (way, from, to) => {
    const visit = await visitBy(way);
    const { page, open } = visit;
    await page.emulateMedia({ colorScheme: 'dark' });
    await open('/calendar');
    await moveSitting(page, HANDS[way], from, to);
    expect(visit.faults).toEqual([]);
    if (way !== 'touch') return;
    await HANDS[way].press(page.getByRole('button', { name: /7 мая/u }));
    await page.getByText(/Проверьте:.*обязательные работы/u).waitFor();
    await page.evaluate(`localStorage.setItem('obektiv.language', 'en')`);
    await open('/calendar');
    await page.getByRole('heading', { name: 'Calendar of sittings' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(visit.faults).toEqual([]);
  });

  async function visitBy(way: Way): Promise<ConsoleVisit> {
    const visit = visits.get(way) ?? (await visitConsole(browser, service, METHODIST, LOOKS[way]));
    visits.set(way, visit);
    return visit;
  }

  function asOperator(method: Verb, path: string, body?: object, ifMatch = '*') {
    return operatorCall(service, AUTHORITY, method, encodeURI(path), body).set('If-Match', ifMatch);
  }
});
