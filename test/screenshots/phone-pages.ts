import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { openBrowser } from '../support/browser.js';
import { NEXT_DAYS, pagesTown, YESTERYEAR } from '../support/pages-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';

const FOLDER = join('var', 'screenshots');
const PHONE = { width: 360, height: 740 };

/** Pictures of every page for a telephone, in both schemes, to be looked at by a person. */
const stopServer = await startTestServer();
const service = await startTestService();
const town = await pagesTown(service);
await town.publish([YESTERYEAR, ...NEXT_DAYS]);
await town.publish([YESTERYEAR, ...NEXT_DAYS.slice(0, 2)], NEXT_DAYS);
const observer = await town.link('person', town.people[0]!.id);
const school = await town.link('school', town.schools[1]!.id);
const [act] = await service.dataSource.query<[{ uid: string }]>(
  `SELECT uid FROM feed_items WHERE audience = 'person' AND payload ->> 'start' LIKE $1`,
  [`${YESTERYEAR}%`],
);
const asOperator = { Authorization: `Bearer ${service.operator}`, 'X-Authority': 'reg86_m001' };
const pages = {
  'observer-duties': observer,
  'observer-availability': `${observer}/availability?like=last`,
  'observer-ties': `${observer}/ties`,
  'observer-calendar': `${observer}/calendar`,
  'observer-act': `${observer}/acts/${act.uid}`,
  'observer-me': `${observer}/me`,
  'observer-duties-en': `${observer}?lang=en`,
  'school-dates': school,
  'school-add': `${school}/add`,
  'school-counts': `${school}/counts`,
  'school-grading': `${school}/grading`,
  'school-file': `${school}/file`,
  'school-people': `${school}/people`,
  'public-calendar': await publicCalendar(),
  welcome: await invitation(),
  'unknown-link': `/p/${'x'.repeat(43)}`,
};

await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({ viewport: PHONE, colorScheme, javaScriptEnabled: false });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(service.address + path);
    await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`), fullPage: true });
  }
  if (colorScheme === 'dark') continue;
  await page.goto(`${service.address}${observer}/calendar`);
  await page.getByRole('button').click();
  await page.screenshot({ path: join(FOLDER, 'observer-calendar-link-light.png'), fullPage: true });
}
process.stderr.write(`${Object.keys(pages).length * 2 + 1} pictures in ${FOLDER}\n`);
await browser.close();
await service.stop();
await stopServer();

async function publicCalendar(): Promise<string> {
  const [campaign] = await service.dataSource.query<[{ id: string }]>('SELECT id FROM campaigns');
  const path = `/api/v1/campaigns/${campaign.id}/feeds`;
  const issued = await request(service.address).post(path).set(asOperator).send({ audience: 'public' }).expect(201);
  const token = /[\w-]{40,}/u.exec(JSON.stringify(issued.body))![0];
  return `/calendar/${token}`;
}

async function invitation(): Promise<string> {
  const wish = { email: 'new@example.ru', name: 'Новикова Н. Н.', role: 'methodist' };
  const invited = await request(service.address).post('/api/v1/users').set(asOperator).send(wish).expect(201);
  return new URL(invited.body.invitation.link as string).pathname;
}
