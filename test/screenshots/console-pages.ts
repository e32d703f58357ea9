import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.js';
import { DESKTOP, PHONE, strangerAtConsole, visitConsole } from '../support/console-visit.js';
import { demonstrationTown, OPERATOR } from '../support/demonstration-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';

const FOLDER = join('var', 'screenshots');

/** Screens of the console by the name of their picture; the demonstration's data are in them. */
const SCREENS: Readonly<Record<string, string>> = {
  overview: '/',
  imports: '/imports',
  'roster-sheet': '/imports/roster',
  people: '/people',
  calendar: '/calendar?withProblems=true',
  solve: '/solve',
  'solve-loads': '/solve?tab=loads',
  'solve-prices': '/solve?tab=prices',
  'solve-what-if': '/solve?tab=what-if',
  board: '/board',
  publish: '/publish',
  campaign: '/campaign',
  users: '/users',
  tokens: '/tokens',
  journal: '/audit',
  start: '/start',
  'not-found': '/nowhere',
};
const ONLY = process.argv.slice(2);

/** Pictures of every screen of the console, in both schemes and on both sizes, to be looked at by a person. */
const stopServer = await startTestServer();
const service = await startTestService();
const browser = await openBrowser();
await mkdir(FOLDER, { recursive: true });
const shown = Object.entries(SCREENS).filter(([name]) => ONLY.length === 0 || ONLY.includes(name));
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
for (const { name: look, ...wish } of looks) {
  const stranger = await strangerAtConsole(browser, service, wish);
  await stranger.open('/');
  await stranger.page.screenshot({ path: pictureOf(`sign-in-${look}`), fullPage: true });
  const { page, open } = await visitConsole(browser, service, OPERATOR, wish);
  for (const [name, path] of shown) {
    await open(path);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: pictureOf(`${name}-${look}`), fullPage: true });
  }
}
process.stderr.write(`${(shown.length + 1) * looks.length + 1} pictures of the console in ${FOLDER}\n`);
await browser.close();
await service.stop();
await stopServer();
