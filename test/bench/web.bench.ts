import type { Browser, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { boardScroll } from './board-scroll.js';
import { openBrowser } from '../support/browser.js';
import { DESKTOP, PHONE, visitConsole } from '../support/console-visit.js';
import { demonstrationTown, OPERATOR } from '../support/demonstration-town.js';
import { NEXT_DAYS, pagesTown } from '../support/pages-town.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService, type TestService } from '../support/test-service.js';

const CONSOLE_KB = 250;
const PHONE_KB = 30;
const SLOWER = 4;
const RUNS = 5;
const QUIET_MS = 1_000;

/** What a visitor waits for: bytes of the first load and times on a throttled processor. `npm run bench:web`; ends with 1 over budget. */
const stopServer = await startTestServer();
const [service, town] = [await startTestService(), await startTestService()];
const browser = await openBrowser();
await demonstrationTown(service);
const isWithin = [await firstLoad(), ...(await phonePages())];
console.log(`\nOn a processor ${SLOWER} times slower, medians of ${RUNS}:`);
console.log('screen       first paint   largest paint   interactive   (ms)');
for (const [name, path] of Object.entries({ overview: '/', campaign: '/campaign', journal: '/audit' })) await times(name, path);
await boardScroll(browser, service, SLOWER);
await browser.close();
await service.stop();
await town.stop();
await stopServer();
process.exitCode = isWithin.every(Boolean) ? 0 : 1;

/** Everything that the overview needs, as a browser that knows gzip only would get it. */
async function firstLoad(): Promise<boolean> {
  const { page, open } = await visitConsole(browser, service, OPERATOR, { viewport: DESKTOP });
  const addresses = new Set<string>();
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/console')) addresses.add(request.url());
  });
  await open('/');
  await page.waitForLoadState('networkidle');
  let [gzip, brotli] = [0, 0];
  for (const address of addresses) {
    gzip += await weight(address, 'gzip');
    brotli += await weight(address, 'br');
  }
  console.log(`Console, first load of the overview: ${addresses.size} files.`);
  console.log(`  gzip   ${kilobytes(gzip)} KB of ${CONSOLE_KB}`);
  console.log(`  brotli ${kilobytes(brotli)} KB (what browsers take)`);
  return gzip <= CONSOLE_KB * 1024;
}

/** The bytes of the body on the wire; what the service leaves as it is counts as compressed by a proxy. */
async function weight(address: string, encoding: string): Promise<number> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': encoding, Accept: 'text/html' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => void parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        resolve(answer.headers['content-encoding'] === undefined ? gzipSync(body).length : body.length);
      });
    }).on('error', reject);
  });
}

async function phonePages(): Promise<boolean[]> {
  const pages = await pagesTown(town);
  await pages.publish(NEXT_DAYS);
  const [observer, school] = [await pages.link('person', pages.people[0]!.id), await pages.link('school', pages.schools[1]!.id)];
  const paths = {
    'observer’s duties': observer,
    availability: `${observer}/availability`,
    'school’s dates': school,
    planner: '/planner',
  };
  console.log(`\nPages for telephones, each at most ${PHONE_KB} KB:`);
  return Promise.all(
    Object.entries(paths).map(async ([name, path]) => {
      const page = await browser.newPage({ viewport: PHONE });
      let requests = 0;
      page.on('request', () => void (requests += 1));
      await page.goto(town.address + path);
      const bytes = gzipSync(await page.content()).length;
      await page.close();
      console.log(`  ${name.padEnd(18)} ${kilobytes(bytes)} KB, requests: ${requests}`);
      return bytes <= PHONE_KB * 1024;
    }),
  );
}

async function times(name: string, path: string): Promise<void> {
  const runs: Timing[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await timing(browser, service, path));
  const median = (key: keyof Timing) => runs.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  const column = (key: keyof Timing, width: number) => median(key).toFixed(0).padStart(width);
  console.log(name.padEnd(12), column('first', 11), column('largest', 15), column('interactive', 13));
}

interface Timing {
  readonly first: number;
  readonly largest: number;
  /** When the last task over 50 ms ended before a second of rest. */
  readonly interactive: number;
}

async function timing(from: Browser, of: TestService, path: string): Promise<Timing> {
  const { page, open } = await visitConsole(from, of, OPERATOR, { viewport: DESKTOP });
  await page.addInitScript(`
    window.seen = { largest: 0, busy: 0 };
    new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.largest = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.busy = e.startTime + e.duration; }).observe({ type: 'longtask', buffered: true });`);
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await open(path);
  await page.waitForLoadState('networkidle');
  const result = await settled(page);
  await page.context().close();
  return result;
}

function settled(page: Page): Promise<Timing> {
  return page.evaluate<Timing>(`new Promise((resolve) => {
    const look = () => {
      if (performance.now() - seen.busy < ${QUIET_MS}) return setTimeout(look, 100);
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      resolve({ first, largest: seen.largest, interactive: Math.max(first, seen.busy) });
    };
    look();
  })`);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
