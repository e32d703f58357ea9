import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { DESKTOP, PHONE, strangerAtConsole, visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { demonstrationTown, OPERATOR } from '../support/demonstration-town.js';
import { otherRosters } from '../support/other-rosters.js';
import { townScreens } from '../support/town-screens.js';
import { furnish, OPENED_PARTS } from './opened-parts.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';

const FOLDER = join('var', 'screenshots');

const ONLY = process.argv.slice(2);

/**
 * Pictures of every screen of the console and of what it opens, in both schemes and on both sizes, to be looked at by a person. Axe looks
 * at each of them: ends with 1 if it finds anything.
 */
const stopServer = await startTestServer();
const service = await startTestService();
const browser = await openBrowser();
await mkdir(FOLDER, { recursive: true });
const looks = [
  { name: 'desk-light', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'desk-dark', viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
] as const;
const pictureOf = (name: string) => join(FOLDER, `console-${name}.png`);

const fresh = await strangerAtConsole(browser, service);
await fresh.open('/');
await fresh.page.screenshot({ path: pictureOf('first-start-desk-light') });
await demonstrationTown(service);
await otherRosters(service, OPERATOR);
await furnish(service);
const isWanted = ([name]: readonly [string, unknown]) => ONLY.length === 0 || ONLY.includes(name);
const shown = Object.entries(await townScreens(service)).filter(isWanted);
const opened = Object.entries(OPENED_PARTS).filter(isWanted);
let taken = 0;
const faults: string[] = [];
for (const { name: look, ...wish } of looks) {
  const stranger = await strangerAtConsole(browser, service, wish);
  await stranger.open('/');
  await stranger.page.screenshot({ path: pictureOf(`sign-in-${look}`), fullPage: true });
  await takeAll(await visitConsole(browser, service, OPERATOR, wish), look);
}
for (const [look, wish] of Object.entries({ 'desk-english': { viewport: DESKTOP }, 'phone-english': { viewport: PHONE } }))
  await takeAll(await english(await visitConsole(browser, service, OPERATOR, wish)), look);
const paper = await visitConsole(browser, service, OPERATOR);
await paper.page.emulateMedia({ media: 'print' });
await takeScreens(paper, 'paper');
process.stderr.write([`${taken} pictures of the console in ${FOLDER}`, ...faults, ''].join('\n'));
process.exitCode = Math.min(faults.length, 1);
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
    await take(visit, `${name}-${look}`, false);
  }
}

async function takeScreens(visit: ConsoleVisit, look: string): Promise<void> {
  for (const [name, path] of shown) {
    await visit.open(path);
    await take(visit, `${name}-${look}`);
  }
}

/** Of what lies above a page, only the window: the page stands still under it. */
async function take({ page }: ConsoleVisit, name: string, fullPage = true): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: pictureOf(name), fullPage });
  taken += 1;
  faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
}
