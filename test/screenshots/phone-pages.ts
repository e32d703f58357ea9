import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.js';
import { NEXT_DAYS, pagesTown, YESTERYEAR } from '../support/pages-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';
import { townPages } from '../support/town-pages.js';

const FOLDER = join('var', 'screenshots');
const PHONE = { width: 360, height: 740 };

/** Pictures of every page for a telephone, in both schemes and on paper, to be looked at by a person. */
const stopServer = await startTestServer();
const service = await startTestService();
const town = await pagesTown(service);
await town.publish([YESTERYEAR, ...NEXT_DAYS]);
await town.publish([YESTERYEAR, ...NEXT_DAYS.slice(0, 2)], NEXT_DAYS);
await service.dataSource.query(`UPDATE people SET category = 'teacher' WHERE id = $1`, [town.people[0]!.id]);
const pages = await townPages(service, town);

await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
const looks = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, paper: { media: 'print' } } as const;
for (const [look, media] of Object.entries(looks)) {
  const page = await browser.newPage({ viewport: PHONE, locale: 'ru-RU', javaScriptEnabled: false });
  await page.emulateMedia(media);
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(service.address + path);
    await page.screenshot({ path: join(FOLDER, `${name}-${look}.png`), fullPage: true });
  }
}
const page = await browser.newPage({ viewport: PHONE, locale: 'ru-RU', javaScriptEnabled: false });
await page.goto(service.address + pages['observer-calendar']);
await page.getByRole('button').click();
await page.screenshot({ path: join(FOLDER, 'observer-calendar-link-light.png'), fullPage: true });
process.stderr.write(`${Object.keys(pages).length * Object.keys(looks).length + 1} pictures in ${FOLDER}\n`);
await browser.close();
await service.stop();
await stopServer();
