import type { Browser, Page } from 'playwright-core';
import { inviteUser } from '../support/browser-session.js';
import { DESKTOP, visitConsole } from '../support/console-visit.js';
import { CROWDED, crowdedWeek } from '../support/crowded-week.js';
import { colleagueAt, solvedRoster } from '../support/solved-board.js';
import type { TestService } from '../support/test-service.js';

const METHODIST = 'board@example.ru';
/** Pixels per frame: as somebody scrolls who looks, and somebody who flings. */
const SPEEDS = { reading: 40, flinging: 400 };
type Speeds = Readonly<Record<string, number>>;
const FRAMES = 240;
const EDITS = 10;

/**
 * The board at a thousand sittings and a hundred and fifty people: frame times while it scrolls, beside those of a page of the same rows
 * without any script, and what a change costs.
 */
export async function boardScroll(browser: Browser, service: TestService, slower: number): Promise<void> {
  const { authorityId, campaignId } = await crowdedWeek(service.dataSource);
  const rosterId = await solvedRoster(service, authorityId, campaignId);
  await inviteUser(service, CROWDED.code, { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
  console.log(`\nThe board, ${CROWDED.sittings} sittings in the week x ${CROWDED.people} people:`);
  console.log('scrolling        processor      p50     p95     max   frames over 34 ms   (ms)');
  for (const rate of [1, slower]) {
    const page = await openBoard(browser, service, rate);
    const processor = rate === 1 ? 'as it is' : `${rate}x slower`;
    await scrolled(page, processor, SPEEDS);
    await toPlainPage(page, service.address);
    await scrolled(page, processor, { '- plain page': SPEEDS.flinging });
    await page.context().close();
  }
  await changes(service, rosterId);
}

async function scrolled(page: Page, processor: string, speeds: Speeds): Promise<void> {
  for (const [name, pixels] of Object.entries(speeds)) {
    const frames = await framesOf(page, pixels);
    const share = (part: number) => frames[Math.min(frames.length - 1, Math.floor(part * frames.length))]!.toFixed(1);
    const late = frames.filter((frame) => frame > 34).length;
    const figures = [share(0.5), share(0.95), share(1)].map((text) => text.padStart(7));
    console.log(name.padEnd(16), processor.padEnd(10), ...figures, `${late} of ${frames.length}`.padStart(15));
  }
}

/** All rows, as for paper, and none of our scripts: what the browser itself needs for them. */
async function toPlainPage(page: Page, address: string): Promise<void> {
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  await page
    .locator('[role=row]')
    .nth(CROWDED.sittings - 1)
    .waitFor({ state: 'attached' });
  const copy = await page.evaluate<string>(
    `document.querySelectorAll('script').forEach((each) => each.remove()), document.documentElement.outerHTML`,
  );
  await page.goto(`${address}/health/live`);
  await page.setContent(copy.replace('<head>', `<head><base href="${address}/console/">`));
  await page.waitForLoadState('networkidle');
}

async function openBoard(browser: Browser, service: TestService, rate: number): Promise<Page> {
  const { page, open } = await visitConsole(browser, service, METHODIST, { viewport: DESKTOP });
  await open('/board');
  await page.locator('[data-place]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** The time of each frame while the board is scrolled by so many pixels in each, there and back, the shortest first. */
function framesOf(page: Page, pixels: number): Promise<number[]> {
  return page.evaluate<number[]>(`new Promise((resolve) => {
    const box = document.querySelector('[role=grid] > [role=rowgroup]:last-child');
    const frames = [];
    let [before, step] = [0, ${pixels}];
    box.scrollTop = 0;
    const next = (now) => {
      if (before > 0) frames.push(now - before);
      before = now;
      if (frames.length === ${FRAMES}) return resolve(frames.sort((a, b) => a - b));
      box.scrollTop += step;
      if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1 || box.scrollTop === 0) step = -step;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  })`);
}

/** What one change costs: until it is written as a version, until the week is read again, and its bytes. */
async function changes(service: TestService, rosterId: string): Promise<void> {
  const colleague = await colleagueAt(service, CROWDED.code, rosterId, 'Bench');
  const [writing, reading]: [number[], number[]] = [[], []];
  for (let made = 0; made < EDITS; made++) {
    const [board, readFor] = await timed(() => colleague.board());
    const row = board.rows.find(({ people }) => people.some(({ isPinned }) => !isPinned))!;
    const { person } = row.people.find(({ isPinned }) => !isPinned)!;
    const [answer, wroteFor] = await timed(() => colleague.change(board.number, { kind: 'pin', person, slot: row.slot }));
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    reading.push(readFor);
    writing.push(wroteFor);
  }
  const [{ bytes }] = await service.dataSource.query<[{ bytes: number }]>(
    `SELECT (avg(pg_column_size(v)))::int AS bytes FROM roster_versions v WHERE roster_id = $1 AND problem IS NULL`,
    [rosterId],
  );
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!.toFixed(0);
  console.log(
    `One change: written in ${median(writing)} ms, the week read in ${median(reading)} ms; it takes ${(bytes / 1024).toFixed(1)} KB`,
  );
}

async function timed<Answer>(work: () => PromiseLike<Answer>): Promise<readonly [Answer, number]> {
  const startedAt = performance.now();
  const answer = await work();
  return [answer, performance.now() - startedAt];
}
