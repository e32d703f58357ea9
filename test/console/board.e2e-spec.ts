import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { giveAndTake, headedColumns, keepFilter, named, nameIn, undo, whereTo } from '../support/board-screen.js';
import { inviteUser } from '../support/browser-session.js';
import { close, taken } from '../support/console-steps.js';
import { PHONE, visitConsole } from '../support/console-visit.js';
import { expectAccessible, HANDS, LOOKS, WAYS } from '../support/hands.js';
import { tabTo } from '../support/keyboard.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { colleagueAt, solvedRoster, type Colleague } from '../support/solved-board.js';
import { startTestService, type TestService } from '../support/test-service.js';

const METHODIST = 'metodist@example.ru';
const VIEWER = 'viewer@example.ru';

describe('the board on the screen', () => {
  let service: TestService;
  let browser: Browser;
  let town: Municipality;
  let colleague: Colleague;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    town = await smallMunicipality(service.dataSource);
    const rosterId = await solvedRoster(service, town.authorityId, town.campaignId);
    await inviteUser(service, 'reg86_m001', { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
    await inviteUser(service, 'reg86_m001', { email: VIEWER, name: 'Отдел', role: 'viewer' });
    colleague = await colleagueAt(service, 'reg86_m001', rosterId, 'Kollega');
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(WAYS)('gives and takes duties, pins, takes it all back, and says why the others cannot come, by %s', async (way) => {
    const { page, open, faults, leave } = await visitConsole(browser, service, METHODIST, LOOKS[way]);
    const hands = HANDS[way];
    await open('/board');
    await whereTo(page, hands);
    const place = page.getByRole('grid').getByRole('button').first();
    const before = await nameIn(place);
    await hands.press(place);
    const panel = page.getByRole(way === 'touch' ? 'dialog' : 'complementary', { name: 'Место и люди' });
    await giveAndTake(hands, panel);
    await expectAccessible(page, hands);
    if (way === 'touch') await close(panel, hands.press);
    await undo(page, hands, 4);
    const after = await nameIn(place, before);
    await undo(page, hands, 1);
    await named(page, before);
    await taken(page, () => hands.press(page.getByRole('button', { name: 'Повторить', exact: true })));
    await named(page, after);
    await hands.press(page.getByText('История доски'));
    await taken(page, () => hands.press(page.getByRole('button', { name: /^Вернуть: замена/u }).first()));
    await named(page, before);
    await expectAccessible(page, hands);
    if (way !== 'mouse') await keepFilter(page, hands, `Первая школа, ${way}`);
    expect(faults).toEqual([]);
    await leave();
  });

  it('is worked by keyboard alone', async () => {
    const { page, open, faults } = await visitConsole(browser, service, METHODIST, { colorScheme: 'dark' });
    await open('/board');
    await page.getByRole('grid').getByRole('button').nth(1).waitFor();
    expect(await headedColumns(page)).toEqual(['Время', 'Школа', 'Что проходит', 'Кто выходит']);
    await HANDS.keyboard.press(page.getByRole('button', { name: /^Куда может выйти: Иванова.*1$/u }));
    const marked = page.getByRole('grid').getByRole('button', { name: /сюда (?:можно|нельзя: конфликт интересов)/u });
    await marked.first().waitFor();
    await tabTo(page, 'Только эти места');
    await page.keyboard.press('Space');
    await page.getByText(/^Показано \d из 10$/u).waitFor();
    expect(
      await page
        .getByRole('grid')
        .getByRole('button', { name: /сюда можно/u })
        .count(),
    ).toBeGreaterThan(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await tabTo(page, 'Снять отметки');
    await page.keyboard.press('Enter');
    await marked.first().waitFor({ state: 'detached' });
    await page.getByText('Показано 10 из 10').waitFor();
    await focusByTab(page, 'data-place', '', 'Shift+Tab');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const row = page.getByRole('grid').getByRole('button').nth(2);
    await row.and(page.locator('[aria-pressed=true]')).waitFor();
    const before = await nameIn(row);
    await page
      .getByRole('button', { name: /^Поставить:/u })
      .first()
      .waitFor();
    await focusByTab(page, 'aria-label', 'Поставить:');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Открепить' }).waitFor();
    await nameIn(row, before);
    await page.getByRole('button', { name: 'Отменить', exact: true, disabled: false }).waitFor();
    await page.keyboard.press('Control+z');
    await named(page, before, 2);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('shows a colleague’s change by itself, and asks when both were in the same place', async () => {
    const { page, open, faults, leave } = await visitConsole(browser, service, METHODIST);
    // The page must not hear of the colleague's change before it has made its own.
    await page.route('**/board/head', (route) => route.abort());
    await open('/board');
    const place = page.getByRole('grid').getByRole('button').nth(4);
    await place.click();
    await page.getByRole('button', { name: 'Закрепить' }).waitFor();
    const { number, rows } = await colleague.board('2026-04-20');
    const theirs = rows[4]!;
    await colleague.change(number, { kind: 'pin', slot: theirs.slot, person: theirs.people[0]!.person });
    await page.getByRole('button', { name: 'Убрать' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Коллега изменил то же место раньше вас' });
    await dialogue.getByText('Kollega').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Повторить моё изменение' }).click();
    await page.getByText('1 место открыто').waitFor();
    await page.unroute('**/board/head');
    const seen = await colleague.board('2026-04-20');
    await colleague.change(seen.number, { kind: 'undo', of: seen.number });
    await page.getByText('Все места заняты').waitFor();

    await page.route('**/board/head', (route) => route.abort());
    const last = await colleague.board('2026-04-20');
    const { slot, people } = last.rows[4]!;
    await colleague.change(last.number, { kind: 'remove', slot, person: people[0]!.person });
    await page
      .getByRole('button', { name: /^Поставить:/u })
      .first()
      .click();
    // Whoever was to be replaced is gone: what is left to do is to put the other one there.
    await dialogue.getByText('Ваше изменение: назначено:').waitFor();
    await taken(page, () => dialogue.getByRole('button', { name: 'Повторить моё изменение' }).click());
    expect(faults).toEqual([]);
    await leave();
  });

  it('filters, remembers the filter, and drags somebody into a place', async () => {
    const { page, open, faults, leave } = await visitConsole(browser, service, METHODIST);
    await open('/board');
    await page.getByRole('searchbox', { name: /^Школа, класс/u }).fill('школа № 1');
    await page.getByText('Показано 3 из 10').waitFor();
    await page.getByRole('button', { name: 'Сохранённые отборы' }).click();
    await page.getByRole('checkbox', { name: 'Общий для коллег' }).check();
    await page.getByRole('textbox', { name: 'Название отбора' }).fill('Первая школа');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Забыть отбор «Первая школа»' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    await page.getByText('Показано 10 из 10').waitFor();
    await page.getByRole('button', { name: 'Сохранённые отборы' }).click();
    await page.getByRole('button', { name: 'Первая школа', exact: true }).click();
    await page.getByText('Показано 3 из 10').waitFor();
    await page.keyboard.press('Escape');
    const place = page.getByRole('grid').getByRole('button').first();
    await place.click();
    const panel = page.getByRole('complementary', { name: 'Место и люди' });
    await panel.getByRole('heading', { name: 'Кем заменить' }).waitFor();
    const candidate = panel.getByRole('listitem').filter({ hasText: 'Иванова' }).first();
    const name = (await candidate.locator('p').first().textContent())!;
    await candidate.hover();
    await page.mouse.down();
    await place.hover();
    await place.and(page.locator('[data-reach="free"]')).waitFor();
    await dragOver(place);
    await page.getByRole('status').filter({ hasText: 'сюда можно' }).waitFor();
    await page.mouse.up();
    await named(page, name);
    await page.locator('[data-reach]').first().waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await leave();
  });

  it('fits a telephone and lets a viewer only look, without names', async () => {
    const { page, open, faults } = await visitConsole(browser, service, VIEWER, { viewport: PHONE });
    await open('/board');
    await page.getByRole('button', { name: 'Сохранённые отборы' }).click();
    await page.getByRole('button', { name: 'Первая школа', exact: true }).click();
    await page.getByText('общий, Петрова М. И.').waitFor();
    expect(await page.getByRole('button', { name: 'Забыть отбор «Первая школа»' }).count()).toBe(0);
    await page.getByText('Показано 3 из 10').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('grid').getByRole('button').first().click();
    await page.getByRole('dialog', { name: 'Место и люди' }).getByText('Кем заменить').waitFor();
    expect(await page.getByRole('button', { name: /^Поставить/u }).count()).toBe(0);
    expect(await page.content()).not.toContain('Иванова');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

type Target = ReturnType<Page['getByRole']>;

/** Moves what is dragged within a place until the page has noticed: the first moves only enter it. */
async function dragOver(place: Target): Promise<void> {
  for (let x = 4; x < 40; x++) {
    await place.hover({ position: { x, y: 6 } });
    if ((await place.getAttribute('data-over')) !== null) return;
  }
  throw new Error('The place does not notice what is dragged over it.');
}

/** Presses Tab until the focus is on something that has the attribute. */
async function focusByTab(page: Page, attribute: string, start = '', key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press(key);
    const value = await page.evaluate<string | null>(`document.activeElement.getAttribute('${attribute}')`);
    if (value?.startsWith(start) === true) return;
  }
  throw new Error(`Tab never reaches ${attribute} ${start}.`);
}
