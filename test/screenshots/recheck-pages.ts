import { openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { DESKTOP, PHONE, visitConsole } from '../support/console-visit.js';
import { recheckTown } from '../support/recheck-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';
import { Album } from './album.js';
import { takePages } from './page-looks.js';
import { REFUSED_IN_RECHECK } from './refused-forms.js';

const METHODIST = 'metodist@example.ru';

/** Pictures of the recheck's screens and pages, in both schemes and on both sizes. */
const stopServer = await startTestServer();
const service = await startTestService();
const { authority, screens, pages } = await recheckTown(service);
await inviteUser(service, authority, { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
const browser = await openBrowser();
const album = await Album.open();
for (const [look, viewport, colorScheme, media] of [
  ['desk-light', DESKTOP, 'light', null],
  ['desk-dark', DESKTOP, 'dark', null],
  ['phone-light', PHONE, 'light', null],
  ['phone-dark', PHONE, 'dark', null],
  ['paper', DESKTOP, 'light', 'print'],
] as const) {
  if (!album.wantsLook(look)) continue;
  const { page, open } = await visitConsole(browser, service, METHODIST, {
    viewport,
    colorScheme,
    timezoneId: 'Asia/Yekaterinburg',
  });
  await page.emulateMedia({ media });
  for (const [name, path] of album.wanted(screens)) {
    await open(path);
    await page.waitForLoadState('networkidle');
    await album.add(page, `console-${name}-${look}`);
  }
}
await takePages({ browser, service, album }, pages, REFUSED_IN_RECHECK);
album.close();
await browser.close();
await service.stop();
await stopServer();
