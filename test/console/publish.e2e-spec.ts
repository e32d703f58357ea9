import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { systemActor } from '../../src/http/actor.js';
import { RostersService } from '../../src/rosters/rosters.service.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { arrivedAt, leadToLeastChanges } from '../support/console-links.js';
import { PHONE, visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { declineFirst, replaceDeclined } from '../support/declined-duty.js';
import { HANDS, LOOKS } from '../support/hands.js';
import { inspectClosely, passBy } from '../support/inspect.js';
import { publishForAllThat, replan } from '../support/replan-screen.js';
import { smallMunicipality } from '../support/small-municipality.js';
import { findLostQuestion } from '../support/lost-question.js';
import { startTestService, type TestService } from '../support/test-service.js';

/** Tabs of a version that no journey opens, with a text of each that is there once it has been read. */
const OTHER_TABS = {
  'Нагрузка и дорога': 'Дорога до школы в среднем',
  'Чего стоят правила': 'Из чего складывается цена',
  'Другие варианты': /^Несколько заметно разных графиков/u,
};

const METHODIST = 'metodist@example.ru';

describe('solving and publishing on the screen', () => {
  let service: TestService;
  let browser: Browser;
  let visit: ConsoleVisit;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    await smallMunicipality(service.dataSource);
    await service.dataSource.query(`UPDATE availability SET answer = 'no' WHERE date = '2026-04-28'`);
    await inviteUser(service, 'reg86_m001', { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
    visit = await visitConsole(browser, service, METHODIST);
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('leads from no roster to a published one whose letters are sent, by mouse', async () => {
    const { page, open, go, faults } = visit;
    await open('/solve');
    await page.getByRole('button', { name: 'Создать график' }).click();
    await page.getByLabel('Сколько секунд искать').fill('2');
    await page.getByRole('button', { name: 'Рассчитать', exact: true }).click();
    await page.getByText('Черновик готов').waitFor();
    await page.route('**/api/v1/jobs/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Что нужно, чтобы закрыть' }).click();
    await page.getByText(/^Программа не отвечает/u).waitFor();
    await page.unroute('**/api/v1/jobs/**');
    await page.getByText('75 мин свободного времени').first().waitFor();
    await page.getByText('новый человек: наблюдатель').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'К публикации' }).click();
    await page.getByText('Это первая публикация').waitFor();
    await page.getByText(/^Ссылки начинаются с .* откроются только на компьютере, где работает программа/u).waitFor();
    await page
      .getByRole('button', { name: /^Прочитать: Иванова/u })
      .first()
      .click();
    const letter = page.getByRole('dialog');
    await letter.getByText(/Школа № \d/u).waitFor();
    await page.keyboard.press('Escape');
    await letter.waitFor({ state: 'detached' });
    await page
      .locator(':focus')
      .and(page.getByRole('button', { name: /^Прочитать: Иванова/u }))
      .waitFor();
    await page
      .getByRole('checkbox', { name: /^Отправить:/u })
      .first()
      .uncheck();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Опубликовать и известить \d/u }).click();
    const question = page.getByRole('dialog', { name: /^Опубликовать и известить \d/u });
    await question.getByText('Не узнают об изменениях: 1.').waitFor();
    await page.context().setOffline(true);
    await question.getByRole('button', { name: /^Опубликовать и известить \d/u }).click();
    await page.getByRole('alert').filter({ hasText: 'Нет связи с сервисом' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: /^Опубликовать и известить \d/u }).click();
    await question.getByRole('button', { name: /^Опубликовать и известить \d/u }).click();
    await page.getByText(/^Версия \d опубликована$/u).waitFor();
    await page.getByText(/Увидели 0 из \d/u).waitFor();
    await page.getByRole('button', { name: 'Показать письма' }).click();
    await page.getByRole('cell', { name: 'ждёт, пока вы его передадите' }).first().waitFor();
    await page.getByRole('link', { name: 'Передать вручную' }).click();
    await arrivedAt(page.getByRole('heading', { name: 'Ждут вашего решения' }));
    await go('/board');
    await leadToLeastChanges(page);
    await findLostQuestion(visit, service.dataSource);
    expect(faults).toEqual([]);
  });

  it('tries other weights beside the board, compares, and takes over what is liked; a what-if is not offered for publishing, and data that changed are accepted', async () => {
    const { page, go, faults } = visit;
    await go('/solve?tab=what-if');
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'Ровнее нагрузка' }).click();
    await panel.getByLabel('Сколько секунд искать').fill('1');
    await panel.getByRole('button', { name: 'Попробовать' }).click();
    await page.getByRole('table', { name: 'Две версии рядом' }).getByRole('columnheader', { name: 'Версия 2' }).waitFor();
    await page.getByRole('rowheader', { name: 'Вес: неравенство нагрузки' }).waitFor();
    const alignments = page.getByRole('table', { name: 'Две версии рядом' }).locator('thead th, tbody tr:first-child > *');
    expect(await alignments.evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign))).toEqual(
      Array.from({ length: 2 }, () => ['start', 'end', 'end', 'end']).flat(),
    );
    await page.getByRole('heading', { name: 'Чьи выходы другие: версия 2 против версии 1' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const [tab, waits] of Object.entries(OTHER_TABS)) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tabpanel', { name: tab }).getByText(waits).waitFor();
      expect([tab, await accessibilityFaults(page)]).toEqual([tab, []]);
    }
    await go('/publish');
    await page.getByText(/^Версия \d опубликована$/u).waitFor();
    await go('/solve?version=2&tab=loads');
    await page.getByRole('heading', { name: /^Проба, версия 2/u }).waitFor();
    await page.getByRole('button', { name: 'Взять на доску' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Взять на доску' }).click();
    await page.getByRole('button', { name: 'Показать версию 3' }).waitFor();
    await go('/publish');
    await page.getByRole('heading', { name: 'Черновик, версия 3' }).waitFor();
    await service.dataSource.query(`UPDATE people SET trained_on = '2026-03-02' WHERE code = 'Н-006'`);
    await publishForAllThat(page, HANDS.mouse, passBy);
    await go('/solve');
    await replan(page, HANDS.mouse, 4, passBy);
    expect(faults).toEqual([]);
  });

  it.each([
    ['keyboard', 5, { viewport: PHONE, colorScheme: 'dark' }, inspectClosely],
    ['touch', 6, LOOKS.touch, passBy],
  ] as const)('is re-planned, compared and published on a telephone, by %s', async (way, number, look, inspect) => {
    const { page, open, go, faults, leave } = await visitConsole(browser, service, METHODIST, look);
    await open('/solve');
    await replan(page, HANDS[way], number, inspect);
    await service.dataSource.query(`UPDATE people SET trained_on = make_date(2026, 3, $1::int) WHERE code = 'Н-006'`, [number]);
    await go('/publish');
    await publishForAllThat(page, HANDS[way], inspect);
    expect(faults).toEqual([]);
    await leave();
  });

  it('shows on the board which duty was declined and why, and proposes nobody for it who has declined it', async () => {
    await declineFirst(service.dataSource);
    await visit.go('/board?only=declined&week=2026-04-20');
    await replaceDeclined(visit.page);
    expect(visit.faults).toEqual([]);
  });

  it('goes on with a search that was stopped, from the line that says how near it came; beside it lies the proof', async () => {
    const town = await smallMunicipality(service.dataSource, 'reg86_m002');
    await inviteUser(service, 'reg86_m002', { email: 'vtoroi@example.ru', name: 'Орлова Н. П.', role: 'methodist' });
    const rosters = service.app.get(RostersService, { strict: false });
    const actor = systemActor('расчёт', town.authorityId);
    const { id } = await rosters.create(actor, town.campaignId, { name: 'Наблюдатели', scope: {} });
    await rosters.solveNow(actor, id, { timeLimitSeconds: 1, gap: 1, seed: 1 });
    await visit.leave();
    const { page, open, faults } = await visitConsole(browser, service, 'vtoroi@example.ru');
    await open('/solve');
    await page.getByText(/^Стоит .* разрыв/u).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Доказательство оценки' }).click();
    expect((await saved).suggestedFilename()).toMatch(/certificate/u);
    await page.getByLabel('Сколько секунд искать').fill('1');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Продолжить отсюда' }).click();
    await page.getByText('Продолжена версия 1: задача та же, и доказанное для неё сохранилось.').waitFor();
    await page.getByRole('heading', { name: /^Версия 2/u }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
