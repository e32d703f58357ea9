import { openBrowser } from '../support/browser.js';
import { DESKTOP, PHONE, strangerAtConsole, visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { demonstrationTown, OPERATOR } from '../support/demonstration-town.js';
import { otherRosters } from '../support/other-rosters.js';
import { townScreens } from '../support/town-screens.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';
import { Album, SHEET } from './album.js';
import { furnish, OPENED_PARTS } from './opened-parts.js';

/** Pictures of every screen of the console and of what it opens, in both schemes and on both sizes. */
const stopServer = await startTestServer();
const service = await startTestService();
const browser = await openBrowser();
const album = await Album.open();
const looks = [
  { name: 'desk-light', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'desk-dark', viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
] as const;

const fresh = await strangerAtConsole(browser, service);
await fresh.open('/');
await take(fresh, 'first-start-desk-light');
await demonstrationTown(service);
await otherRosters(service, OPERATOR);
await furnish(service);
const shown = album.wanted(await townScreens(service));
const opened = album.wanted(OPENED_PARTS);
for (const { name: look, ...wish } of looks) {
  if (!album.wantsLook(look)) continue;
  const stranger = await strangerAtConsole(browser, service, wish);
  await stranger.open('/');
  await take(stranger, `sign-in-${look}`);
  await takeAll(await visitConsole(browser, service, OPERATOR, wish), look);
}
for (const [look, wish] of Object.entries({ 'desk-english': { viewport: DESKTOP }, 'phone-english': { viewport: PHONE } }))
  if (album.wantsLook(look)) await takeAll(await english(await visitConsole(browser, service, OPERATOR, wish)), look);
if (album.wantsLook('paper')) {
  const { page, open } = await visitConsole(browser, service, OPERATOR, { viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  for (const [name, path] of shown) {
    await open(path);
    await page.waitForLoadState('networkidle');
    await album.print(page, `console-${name}-paper`);
  }
}
album.close();
await browser.close();
await service.stop();
await stopServer();

async function english(visit: ConsoleVisit): Promise<ConsoleVisit> {
  await visit.page.addInitScript(`localStorage.setItem('obektiv.language', 'en')`);
  return visit;
}

async function takeAll(visit: ConsoleVisit, look: string): Promise<void> {
  await takeScreens(visit, look);
  for (const [name, { path, steps }] of opened) {
    await visit.open(path);
    await steps(visit.page);
    await take(visit, `${name}-${look}`, 'window');
  }
}

async function takeScreens(visit: ConsoleVisit, look: string): Promise<void> {
  for (const [name, path] of shown) {
    await visit.open(path);
    await take(visit, `${name}-${look}`);
  }
}

async function take({ page }: ConsoleVisit, name: string, part: 'page' | 'window' = 'page'): Promise<void> {
  await page.waitForLoadState('networkidle');
  await album.add(page, `console-${name}`, part);
}
