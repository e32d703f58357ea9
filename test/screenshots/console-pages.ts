import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.js';
import { DESKTOP, PHONE, strangerAtConsole, visitConsole, type ConsoleVisit } from '../support/console-visit.js';
import { demonstrationTown, OPERATOR } from '../support/demonstration-town.js';
import { otherRosters } from '../support/other-rosters.js';
import { townScreens } from '../support/town-screens.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';

const FOLDER = join('var', 'screenshots');

const ONLY = process.argv.slice(2);

/** Pictures of every screen of the console, in both schemes and on both sizes, to be looked at by a person. */
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
const shown = Object.entries(await townScreens(service)).filter(([name]) => ONLY.length === 0 || ONLY.includes(name));
for (const { name: look, ...wish } of looks) {
  const stranger = await strangerAtConsole(browser, service, wish);
  await stranger.open('/');
  await stranger.page.screenshot({ path: pictureOf(`sign-in-${look}`), fullPage: true });
  await takeAll(await visitConsole(browser, service, OPERATOR, wish), look);
}
const desk = await visitConsole(browser, service, OPERATOR);
await desk.open('/account');
await desk.page.getByRole('button', { name: 'English' }).click();
await takeAll(desk, 'desk-english');
await desk.page.getByRole('button', { name: 'По-русски' }).click();
await desk.page.emulateMedia({ media: 'print' });
await takeAll(desk, 'paper');
process.stderr.write(`${shown.length * (looks.length + 2) + looks.length + 1} pictures of the console in ${FOLDER}\n`);
await browser.close();
await service.stop();
await stopServer();

async function takeAll({ page, open }: ConsoleVisit, look: string): Promise<void> {
  for (const [name, path] of shown) {
    await open(path);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: pictureOf(`${name}-${look}`), fullPage: true });
  }
}
