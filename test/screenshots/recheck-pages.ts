import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { DESKTOP, PHONE, visitConsole } from '../support/console-visit.js';
import { recheckTown } from '../support/recheck-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';

const FOLDER = join('var', 'screenshots');
const METHODIST = 'metodist@example.ru';

/** Pictures of the recheck's screens, in both schemes and on both sizes, to be looked at by a person. */
const stopServer = await startTestServer();
const service = await startTestService();
const { authority, screens, pages } = await recheckTown(service);
await inviteUser(service, authority, { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
for (const [look, viewport, colorScheme, media] of [
  ['desk-light', DESKTOP, 'light', null],
  ['desk-dark', DESKTOP, 'dark', null],
  ['phone-light', PHONE, 'light', null],
  ['phone-dark', PHONE, 'dark', null],
  ['paper', DESKTOP, 'light', 'print'],
] as const) {
  const { page, open } = await visitConsole(browser, service, METHODIST, {
    viewport,
    colorScheme,
    timezoneId: 'Asia/Yekaterinburg',
  });
  await page.emulateMedia({ media });
  for (const [name, path] of Object.entries(screens)) {
    await open(path);
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(FOLDER, `console-${name}-${look}.png`), fullPage: true });
  }
}
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ viewport: PHONE, colorScheme });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(service.address + path);
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), fullPage: true });
    if (colorScheme === 'dark') continue;
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: join(FOLDER, `${name}-paper.png`), fullPage: true });
    await page.emulateMedia({ media: null });
  }
}
process.stderr.write(`${Object.keys(screens).length * 5 + Object.keys(pages).length * 3} pictures of the recheck in ${FOLDER}\n`);
await browser.close();
await service.stop();
await stopServer();
