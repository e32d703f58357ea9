import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { allocatedNow } from '../support/allocated-now.js';
import { laboriousIn } from '../support/at-a-glance.js';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { DICE } from '../support/ceremony.js';
import * as ceremony from '../support/ceremony-screen.js';
import { savedAs, settled, sidewaysIn } from '../support/console-steps.js';
import { visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { describePaper } from '../support/describe-paper.js';
import { drawnTown, sameMarks } from '../support/drawn-town.js';
import { papersOfExchange, proposedExchange } from '../support/exchange-screen.js';
import { readWithLateNames } from '../support/late-names.js';
import { extendedReport } from '../support/extended-report-screen.js';
import { handOver } from '../support/handovers-screen.js';
import { HANDS, LOOKS, WAYS } from '../support/hands.js';
import { unheardIn } from '../support/heard.js';
import { heldDraw } from '../support/held-draw.js';
import { inspectClosely, passBy } from '../support/inspect.js';
import { raiseRisk } from '../support/markers-screen.js';
import { readPacks } from '../support/marking-screen.js';
import { askPlanner, readRegister } from '../support/public-journeys.js';
import { recheckAll } from '../support/recheck-screen.js';
import { keepRoadmap } from '../support/roadmap-screen.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { worksTown, type WorksTown } from '../support/works-town.js';

const TOWN = 'reg86_m001';
const METHODIST = 'metodist@example.ru';
const CHAIR = 'chair@example.ru';
const SECRET = 'морошка 44 7c1d и трактор';
/** Long enough to reveal a secret on a crowded machine; other draws are held meanwhile. */
const UNTIL_DICE_MS = 25_000;

const { mouse, keyboard, touch } = HANDS;

describe('the recheck on the screen', () => {
  let service: TestService;
  let browser: Browser;
  let town: WorksTown;
  let methodist: ConsoleVisit;
  let phone: ConsoleVisit;
  let drawPath: string;
  let crossed: string;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    town = await worksTown(service.dataSource, TOWN, 4, 12);
    await sameMarks(service);
    await service.dataSource.query(
      `INSERT INTO school_risks (authority_id, school_id, year, level) SELECT authority_id, id, 2026, 1 FROM schools WHERE short_name = 'СОШ 4'`,
    );
    await inviteUser(service, TOWN, { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
    await inviteUser(service, TOWN, { email: CHAIR, name: 'Сидорова А. Н.', role: 'commission-chair' });
    methodist = await visitConsole(browser, service, METHODIST);
    phone = await visitConsole(browser, service, METHODIST, { ...LOOKS.touch, colorScheme: 'dark' });
  });

  afterAll(async () => {
    expect([...methodist.faults, ...phone.faults]).toEqual([]);
    await browser.close();
    await service.stop();
  });

  it('describes a paper by its official maxima and boundaries, and refuses boundaries above them', async () => {
    const { page, open } = methodist;
    await open('/work-scales');
    await describePaper(page);
  });

  it('lists works, takes a commitment whose secret stays in the browser, and announces what the planner advises', async () => {
    const { page, go } = methodist;
    const bodies: string[] = [];
    page.on('request', (sent) => void bodies.push(sent.postData() ?? ''));
    await go('/draws');
    await inspectClosely(page);
    await ceremony.listGrade(page, mouse, 'Математика, 5 классы', '5', inspectClosely);
    await page.getByRole('heading', { name: 'Жеребьёвка № 1: Математика, 5 классы' }).waitFor();
    drawPath = new URL(page.url()).pathname.replace('/console', '');
    await ceremony.promise(page, mouse, 'Родительский комитет', SECRET);
    expect(bodies.join()).not.toContain('морошка');

    await page.getByText('10 % от 88 – это 9 работ').waitFor();
    await ceremony.takeAdvice(page, mouse, '40', Date.now() + UNTIL_DICE_MS);
    await inspectClosely(page);
    await ceremony.announce(page, mouse);
    await ceremony.reveal(page, mouse, 'Родительский комитет', SECRET);
    await page.getByText('До случайности осталось').waitFor();
    await inspectClosely(page);
  });

  it.each(WAYS)(
    'is listed in groups, promised a secret, planned, announced, and voided for everybody to see before its randomness exists, by %s',
    async (way) => {
      const { page, go } = way === 'touch' ? phone : methodist;
      const [hands, inspect] = [HANDS[way], way === 'mouse' ? inspectClosely : passBy];
      await (way === 'touch' ? phone.open : go)('/draws');
      await ceremony.listInGroups(page, hands, `Школа на выбор, ${way}`, inspect);
      await ceremony.promise(page, hands, 'Родительский комитет', SECRET);
      await ceremony.planByBeacon(page, hands, '3', '9');
      await ceremony.announce(page, hands);
      await ceremony.reveal(page, hands, 'Родительский комитет', SECRET);
      await ceremony.declareVoid(page, hands, 'Ошибка в описании');
      await inspect(page);
      await go('/draws');
      const row = page.getByRole('row').filter({ hasText: `Школа на выбор, ${way}` });
      await row.getByRole('cell', { name: 'отменена до случайности' }).waitFor();
    },
  );

  it('takes the dice of two people on two devices, neither seeing the other, and draws once they agree', async () => {
    const { page, go } = methodist;
    await go(drawPath);
    const chair = await visitConsole(browser, service, CHAIR, { ...LOOKS.touch, colorScheme: 'dark' });
    await chair.open(drawPath);
    await page.getByRole('button', { name: 'Внести первую запись' }).waitFor({ timeout: 2 * UNTIL_DICE_MS });
    await page.getByRole('button', { name: 'Отменить жеребьёвку' }).waitFor({ state: 'hidden' });
    await ceremony.typeDice(page, mouse, 'Секретарь комиссии', DICE);
    await page.getByText('Первая запись внесена (Секретарь комиссии').waitFor();

    await chair.page.getByText('Первая запись внесена').waitFor();
    expect(await chair.page.content()).not.toContain('31415');
    await inspectClosely(chair.page);
    await ceremony.typeDice(chair.page, keyboard, 'Председатель комиссии', DICE.replace('9', '8'));
    await chair.page.getByText('Две записи не совпали').waitFor();

    await ceremony.typeDice(chair.page, touch, 'Председатель комиссии', DICE);
    await page.getByText('Первая запись внесена (Председатель комиссии').waitFor();
    await ceremony.typeDice(page, mouse, 'Секретарь комиссии', DICE.replaceAll(' ', ''));
    await page.getByRole('heading', { name: 'Отобранные работы' }).waitFor();
    const outcome = 'отобрано 40 работ. Отклонений нет.';
    await ceremony.recount(page, mouse, outcome, inspectClosely);
    await ceremony.recount(page, keyboard, outcome);
    await ceremony.recount(chair.page, touch, outcome);
    for (const hands of [keyboard, touch]) {
      await chair.page.goto(`${service.address}/draws/${TOWN}`);
      await readRegister(chair.page, hands, 'Математика, 5 классы');
    }
    await chair.page.goto(`${service.address}/planner`);
    await askPlanner(chair.page, mouse);
    expect(chair.faults).toEqual([]);
    await chair.page.context().close();
  });

  it('gives the drawn works to experts, follows their marking and reports it with charts', async () => {
    const recheck = { browser, service, code: TOWN, campaignId: town.campaignId, draw: '№ 1 · Математика, 5 классы' };
    const path = await recheckAll(methodist, recheck, 'mouse', inspectClosely);
    await methodist.page.getByText('в худшем случае').waitFor();
    await methodist.page.getByRole('region', { name: 'Отметки школы и комиссии' }).waitFor();
    await inspectClosely(methodist.page);
    await readWithLateNames(methodist.page);
    await methodist.go(path);
    await readPacks(methodist.page, mouse);
    await inspectClosely(methodist.page);
  });

  it('reports an extended draw by wider bounds that hold whenever it was extended, and what nobody was given as undecided', async () => {
    await extendedReport(service, methodist, TOWN);
  });

  it('receives papers against receipts, and begins the next assignment with the experts’ time', async () => {
    const { page, go } = methodist;
    await go('/handovers');
    await handOver(page, mouse, 'СОШ 1', inspectClosely);
    await go('/rechecks');
    await page.getByRole('button', { name: 'Раздать работы' }).click();
    await page.getByText('Минуты по каждому эксперту').click();
    expect(await page.getByRole('textbox', { name: 'Э-004' }).inputValue()).toBe('590');
  });

  it('shows possible markers to a person, who sets a level of risk with a reason', async () => {
    const { page, go } = methodist;
    await go('/markers');
    await raiseRisk(page, mouse, 'СОШ 1', inspectClosely);
  });

  it('shows which school checks which of the drawn works, and the papers that each hands over', async () => {
    const { page, open } = methodist;
    const place = { code: TOWN, campaignId: town.campaignId };
    const drawId = await heldDraw(service, place, { procedure: 'R5', title: 'Обмен', total: 24 });
    await open('/cross-check');
    const given = await proposedExchange(page, mouse, drawId, inspectClosely);
    crossed = await allocatedNow(service, place, { procedure: 'R5', drawId, acceptShortages: true });
    await open(`/rechecks/${crossed}`);
    await papersOfExchange(page, keyboard, given);
  });

  it('keeps the roadmap, counts acts and makes papers, on a phone in the dark too', async () => {
    const { page, go } = phone;
    await go('/roadmap');
    await keepRoadmap(page, keyboard, 'приказ № 15-о');
    await go('/acts');
    for (const { press } of [mouse, keyboard, touch])
      for (const kind of ['xlsx', 'csv'])
        expect(await savedAs(page, () => press(page.getByRole('button', { name: `Скачать .${kind}` })))).toBe(`acts.${kind}`);

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
      expect([path, await unheardIn(page), await laboriousIn(page)]).toEqual([path, [], []]);
    }
    await go('/papers');
    await touch.choose(page.getByRole('combobox', { name: 'Бумага' }), 'Пустой акт');
    await touch.press(page.getByRole('button', { name: 'Скачать' }));
    await page.getByRole('alert').getByText('Опубликуйте график').waitFor();
    await inspectClosely(page);
  });

  it.each([
    ['keyboard', 'reg86_m002'],
    ['touch', 'reg86_m003'],
  ] as const)(
    'is done in another municipality from the experts to the report, and papers handed over, by %s',
    async (way, code) => {
      const { campaignId, exchange } = await drawnTown(service, code, `${way}@example.ru`);
      const visit = await visitConsole(browser, service, `${way}@example.ru`, LOOKS[way]);
      const { page, open, go, faults } = visit;
      await open('/cross-check');
      await proposedExchange(page, HANDS[way], exchange, passBy);
      await go(await recheckAll(visit, { browser, service, code, campaignId, draw: '№ 1 · Выборка' }, way, passBy));
      await readPacks(page, HANDS[way]);
      await go('/handovers');
      await handOver(page, HANDS[way], 'СОШ 1', passBy);
      await go('/markers');
      await raiseRisk(page, HANDS[way], 'СОШ 1', passBy);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
});
