import { openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { DESKTOP, PHONE, visitConsole } from '../support/console-visit.js';
import { recheckTown } from '../support/recheck-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';
import { Album, SHEET } from './album.js';
import { takePages } from './page-looks.js';
import { RECHECK_PARTS } from './recheck-parts.js';
import { REFUSED_IN_RECHECK } from './refused-forms.js';
import { riskDraws } from './risk-draws.js';

const METHODIST = 'metodist@example.ru';
const LOOKS = {
  'desk-light': { viewport: DESKTOP, media: { colorScheme: 'light' } },
  'desk-dark': { viewport: DESKTOP, media: { colorScheme: 'dark' } },
  'desk-english': { viewport: DESKTOP, media: { colorScheme: 'light' } },
  'phone-light': { viewport: PHONE, media: { colorScheme: 'light' } },
  'phone-dark': { viewport: PHONE, media: { colorScheme: 'dark' } },
  'phone-english': { viewport: PHONE, media: { colorScheme: 'light' } },
  paper: { viewport: SHEET, media: { colorScheme: 'light', media: 'print' } },
} as const;

/** Pictures of the recheck's screens and pages, in both schemes, languages and sizes. */
const stopServer = await startTestServer();
const service = await startTestService();
const { authority, screens, pages } = await recheckTown(service);
const risky = await riskDraws(service, authority);
await service.dataSource.query(`UPDATE authorities SET name = 'Сургут' WHERE code = $1`, [authority]);
await inviteUser(service, authority, { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
const browser = await openBrowser();
const album = await Album.open();
for (const [look, { viewport, media }] of Object.entries(LOOKS)) {
  if (!album.wantsLook(look)) continue;
  const { colorScheme } = media;
  const visit = await visitConsole(browser, service, METHODIST, { viewport, colorScheme, timezoneId: 'Asia/Yekaterinburg' });
  const { page, open } = visit;
  if (look.endsWith('english')) await page.addInitScript(`localStorage.setItem('obektiv.language', 'en')`);
  await page.emulateMedia(media);
  for (const [name, path] of album.wanted({ ...screens, ...risky.screens })) {
    await open(path);
    await page.waitForLoadState('networkidle');
    await (look === 'paper' ? album.print(page, `console-${name}-${look}`) : album.add(page, `console-${name}-${look}`));
  }
  for (const [name, { path, steps, part }] of album.wanted(RECHECK_PARTS)) {
    if (look === 'paper' && part === 'window') continue;
    await open(path);
    await steps(page);
    await (look === 'paper' ? album.print(page, `console-${name}-${look}`) : album.add(page, `console-${name}-${look}`, part));
  }
}
await takePages({ browser, service, album }, { ...pages, ...risky.pages }, REFUSED_IN_RECHECK);
album.close();
await browser.close();
await service.stop();
await stopServer();
