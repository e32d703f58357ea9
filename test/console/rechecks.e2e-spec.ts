import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { allocatedNow } from '../support/allocated-now.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { DICE } from '../support/ceremony.js';
import { listGrade, listInGroups, recountedFolder, takeAdvice, typeDice } from '../support/ceremony-screen.js';
import { close, focusIn, settled, sidewaysIn } from '../support/console-steps.js';
import { PHONE, visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { describePaper } from '../support/describe-paper.js';
import { papersOfExchange, proposedExchange } from '../support/exchange-screen.js';
import { extendedReport } from '../support/extended-report-screen.js';
import { handOver } from '../support/handovers-screen.js';
import { heldDraw } from '../support/held-draw.js';
import { byKeyboard, tabTo } from '../support/keyboard.js';
import { markEverything } from '../support/mark-everything.js';
import { raiseRisk } from '../support/markers-screen.js';
import { loseOne, markOneByKeyboard, openRound, replaceExpert, settleDisputes } from '../support/marking-screen.js';
import { keepRoadmap } from '../support/roadmap-screen.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { worksTown, type WorksTown } from '../support/works-town.js';

const TOWN = 'reg86_m001';
const METHODIST = 'metodist@example.ru';
const CHAIR = 'chair@example.ru';
const GENEROUS = { '1': 4, '2': 4, '3': 4 };
const SECRET = 'морошка 44 7c1d и трактор';
/** Long enough to reveal a secret on a crowded machine; another draw is held meanwhile. */
const UNTIL_DICE_MS = 25_000;

describe('the recheck on the screen', () => {
  let service: TestService;
  let browser: Browser;
  let town: WorksTown;
  let methodist: ConsoleVisit;
  let drawPath: string;
  let crossed: string;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    town = await worksTown(service.dataSource, TOWN, 4, 12);
    await service.dataSource.query(`UPDATE works SET points = '{"1":2,"2":1,"3":1}', total = 4, mark = 3 WHERE NOT is_absent`);
    await service.dataSource.query(
      `INSERT INTO school_risks (authority_id, school_id, year, level) SELECT authority_id, id, 2026, 1 FROM schools WHERE short_name = 'СОШ 4'`,
    );
    await inviteUser(service, TOWN, { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
    await inviteUser(service, TOWN, { email: CHAIR, name: 'Сидорова А. Н.', role: 'commission-chair' });
    methodist = await visitConsole(browser, service, METHODIST);
  });

  afterAll(async () => {
    expect(methodist.faults).toEqual([]);
    await browser.close();
    await service.stop();
  });

  it('describes a paper by its official maxima and boundaries, and refuses boundaries above them', async () => {
    const { page, open } = methodist;
    await open('/work-scales');
    await describePaper(page);
  });

  it('lists works, takes a commitment whose secret stays in the browser, and announces what the planner advises', async () => {
    const { page, open } = methodist;
    const bodies: string[] = [];
    page.on('request', (sent) => void bodies.push(sent.postData() ?? ''));
    await open('/draws');
    expect(await accessibilityFaults(page)).toEqual([]);
    await listGrade(page, 'Математика, 5 классы', '5');
    await page.getByRole('heading', { name: 'Жеребьёвка № 1: Математика, 5 классы' }).waitFor();
    drawPath = new URL(page.url()).pathname.replace('/console', '');

    await page.getByRole('textbox', { name: 'Сторона' }).fill('Родительский комитет');
    await page.locator('input[type=password]').first().fill(SECRET);
    await page.getByRole('button', { name: 'Дать обязательство' }).click();
    await page.getByRole('cell', { name: 'Родительский комитет' }).waitFor();
    expect(bodies.join()).not.toContain('морошка');

    await page.getByText('10 % от 88 — это 9 работ').waitFor();
    await takeAdvice(page, '40', Date.now() + UNTIL_DICE_MS);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Объявить план' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Объявить план' }).click();
    await page.getByText('План объявлен и больше не меняется').waitFor();

    await page.getByLabel('Секрет: Родительский комитет').fill(SECRET);
    await page.getByRole('button', { name: 'Раскрыть секрет' }).click();
    await page.getByRole('cell', { name: 'раскрыт', exact: true }).waitFor();
    await page.getByText('До случайности осталось').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is held by keyboard alone, and voided for everybody to see before its randomness exists', async () => {
    const { page, open } = methodist;
    await open('/draws');
    await tabTo(page, 'Новая жеребьёвка');
    await page.keyboard.press('Enter');
    await focusIn(page.getByRole('dialog'));
    await listInGroups(page, 'Школа на выбор');
    await page.getByRole('heading', { name: 'Жеребьёвка № 2: Школа на выбор' }).waitFor();
    await page.getByRole('group', { name: 'Не меньше работ от групп школ' }).getByRole('textbox', { name: 'группа 2' }).waitFor();
    await byKeyboard(page, 'группа 1', '3');
    await byKeyboard(page, 'Сколько работ отобрать', '9');
    await tabTo(page, 'Откуда случайность');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Объявить план');
    await page.keyboard.press('Enter');
    await focusIn(page.getByRole('dialog'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('План объявлен и больше не меняется').waitFor();
    await tabTo(page, 'Отменить жеребьёвку');
    await page.keyboard.press('Enter');
    await byKeyboard(page, 'Причина', 'Ошибка в описании');
    await page.keyboard.press('Enter');
    await page.getByText('Жеребьёвка отменена до того, как появилась случайность').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open('/draws');
    await page.getByRole('cell', { name: 'отменена до случайности' }).waitFor();
  });

  it('takes the dice of two people on two devices, neither seeing the other, and draws once they agree', async () => {
    const { page, open } = methodist;
    await open(drawPath);
    const chair = await visitConsole(browser, service, CHAIR, { viewport: PHONE, colorScheme: 'dark' });
    await chair.open(drawPath);
    await page.getByRole('button', { name: 'Внести первую запись' }).waitFor({ timeout: 2 * UNTIL_DICE_MS });
    await page.getByRole('button', { name: 'Отменить жеребьёвку' }).waitFor({ state: 'hidden' });
    await typeDice(page, 'Секретарь комиссии', DICE);
    await page.getByText('Первая запись внесена (Секретарь комиссии').waitFor();

    await chair.page.getByText('Первая запись внесена').waitFor();
    expect(await chair.page.content()).not.toContain('31415');
    expect(await accessibilityFaults(chair.page)).toEqual([]);
    await byKeyboard(chair.page, 'Кто вводит', 'Председатель комиссии');
    await byKeyboard(chair.page, 'Цифры костей', DICE.replace('9', '8'));
    await chair.page.keyboard.press('Enter');
    await chair.page.getByText('Две записи не совпали').waitFor();

    await typeDice(chair.page, 'Председатель комиссии', DICE);
    await page.getByText('Первая запись внесена (Председатель комиссии').waitFor();
    await typeDice(page, 'Секретарь комиссии', DICE.replaceAll(' ', ''));
    await page.getByRole('heading', { name: 'Отобранные работы' }).waitFor();
    expect(await recountedFolder(page, 'отобрано 40 работ. Отклонений нет.')).toMatch(/^reg86_m001-draw-\d+\.zip$/u);
    await page.getByText('Расширение', { exact: true }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(chair.faults).toEqual([]);
  });

  it('gives the drawn works to experts, follows their marking and reports it with charts', async () => {
    const { page, open } = methodist;
    await open('/rechecks');
    await page.getByRole('button', { name: 'Раздать работы' }).click();
    await page.getByRole('combobox', { name: 'Жеребьёвка', exact: true }).selectOption({ label: '№ 1 · Математика, 5 классы' });
    await page.getByRole('combobox', { name: 'Проверок на работу' }).selectOption('2');
    await page.getByRole('textbox', { name: 'Сколько секунд считать' }).fill('2');
    await page.getByText('Минуты по каждому эксперту').click();
    await page.getByRole('textbox', { name: 'Э-004' }).fill('590');
    expect(await accessibilityFaults(page)).toEqual([]);
    const asked = page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/allocations'));
    await page.getByRole('button', { name: 'Рассчитать' }).click();
    expect((await asked).postDataJSON()).toMatchObject({ capacities: { 'Э-004': 590 } });
    await page.getByRole('link', { name: 'Открыть раздачу' }).click();
    await openRound(page, 'СОШ 1', '50101 · Математика, 5 класс');
    await page.getByRole('button', { name: 'Ссылка эксперту: Э-001' }).click();
    await markOneByKeyboard(browser, service, await page.getByRole('dialog').locator('pre').innerText(), '4');
    expect(await accessibilityFaults(page)).toEqual([]);
    await close(page.getByRole('dialog'));
    const path = new URL(page.url()).pathname.replace('/console', '');

    await replaceExpert(page, 'Э-002');

    await markEverything(service, TOWN, town.campaignId, (expert, { points }) => (expert === 'Э-001' ? GENEROUS : points));
    await open(path);
    await settleDisputes(page);
    await loseOne(page);
    expect(await accessibilityFaults(page)).toEqual([]);

    await open(`${path}/packs`);
    await page.getByRole('heading', { name: 'Пачка работ для перепроверки: Э-001' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    await open(`${path}/report`);
    await page.getByText('в худшем случае').waitFor();
    await page.getByRole('region', { name: 'Отметки школы и комиссии' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Скачать справку .docx' }).click();
    expect((await download).suggestedFilename()).toBe('recheck-report.docx');
  });

  it('reports an extended draw by wider bounds that hold whenever it was extended, and what nobody was given as undecided', async () => {
    await extendedReport(service, methodist, TOWN);
  });

  it('receives papers against receipts, and begins the next assignment with the experts’ time', async () => {
    const { page, open } = methodist;
    await open('/handovers');
    await handOver(page, 'СОШ 1');
    expect(await accessibilityFaults(page)).toEqual([]);
    await open('/rechecks');
    await page.getByRole('button', { name: 'Раздать работы' }).click();
    await page.getByText('Минуты по каждому эксперту').click();
    expect(await page.getByRole('textbox', { name: 'Э-004' }).inputValue()).toBe('590');
  });

  it('shows possible markers to a person, who sets a level of risk with a reason', async () => {
    const { page, open } = methodist;
    await open('/markers');
    await raiseRisk(page, 'СОШ 1', 'три года в перечне');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows which school checks which of the drawn works, and the papers that each hands over', async () => {
    const { page, open } = methodist;
    const place = { code: TOWN, campaignId: town.campaignId };
    const drawId = await heldDraw(service, place, { procedure: 'R5', title: 'Обмен', total: 24 });
    await open('/cross-check');
    const given = await proposedExchange(page, drawId);
    crossed = await allocatedNow(service, place, { procedure: 'R5', drawId, acceptShortages: true });
    await open(`/rechecks/${crossed}`);
    await papersOfExchange(page, given);
  });

  it('keeps the roadmap, counts acts and makes papers, on a phone in the dark too', async () => {
    const { page, open, go, faults } = await visitConsole(browser, service, METHODIST, { viewport: PHONE, colorScheme: 'dark' });
    await open('/roadmap');
    await keepRoadmap(page, 'приказ № 15-о');

    const [{ id }] = await service.dataSource.query<[{ id: string }]>(`SELECT id FROM work_allocations WHERE procedure = 'R4'`);
    const recheck = [...['', '/packs', '/report'].map((part) => id + part), crossed, `${crossed}/exchange`].map(
      (of) => `/rechecks/${of}`,
    );
    const lists = ['/acts', '/work-scales', '/draws', '/rechecks', '/handovers', '/cross-check', '/markers'];
    for (const path of [...lists, drawPath, ...recheck]) {
      await go(path);
      await settled(page);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, await sidewaysIn(page)]).toEqual([path, []]);
    }
    await go('/papers');
    await page.getByRole('combobox', { name: 'Бумага' }).selectOption('blank-act');
    await page.getByRole('button', { name: 'Скачать' }).click();
    await page.getByRole('alert').getByText('Опубликуйте график').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
