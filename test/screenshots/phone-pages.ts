import { openBrowser } from '../support/browser.js';
import { PHONE } from '../support/console-visit.js';
import { NEXT_DAYS, pagesTown, YESTERYEAR } from '../support/pages-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';
import { townPages } from '../support/town-pages.js';
import { Album } from './album.js';
import { takePages } from './page-looks.js';
import { REFUSED_IN_TOWN } from './refused-forms.js';

/** Pictures of every page for a telephone and of every form refused, in both schemes and languages and on paper. */
const stopServer = await startTestServer();
const service = await startTestService();
const town = await pagesTown(service);
await town.publish([YESTERYEAR, ...NEXT_DAYS]);
await town.publish([YESTERYEAR, ...NEXT_DAYS.slice(0, 2)], NEXT_DAYS);
await service.dataSource.query(`UPDATE people SET category = 'teacher' WHERE id = $1`, [town.people[0]!.id]);
await service.dataSource.query(`UPDATE authorities SET name = 'Сургут'`);
const pages = await townPages(service, town);

const browser = await openBrowser();
const album = await Album.open();
await takePages({ browser, service, album }, pages, REFUSED_IN_TOWN);
const page = await browser.newPage({ viewport: PHONE, locale: 'ru-RU', bypassCSP: true });
for (const [name, path] of album.wanted({ 'observer-calendar-link': pages['observer-calendar'] })) {
  await page.goto(service.address + path);
  await page.getByRole('button').click();
  await album.add(page, `${name}-light`);
}
album.close();
await browser.close();
await service.stop();
await stopServer();
