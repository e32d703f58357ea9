import type { Browser } from 'playwright-core';
import { close } from './console-steps.js';
import type { ConsoleVisit } from './console-visit.js';
import { HANDS, type Way } from './hands.js';
import type { Inspect } from './inspect.js';
import { markEverything } from './mark-everything.js';
import { giveWorks, letterTo, loseOne, markOne, openRound, replaceExpert, settleDisputes, takeReport } from './marking-screen.js';
import type { TestService } from './test-service.js';

const GENEROUS = { '1': 4, '2': 4, '3': 4 };

/** Where a draw has been held whose works are now rechecked. */
export interface Recheck {
  readonly browser: Browser;
  readonly service: TestService;
  readonly code: string;
  readonly campaignId: string;
  readonly draw: string;
}

/** From a draw to its report: works are given out, marked, disputed, settled and lost. The path of the allocation. */
export async function recheckAll({ page, go }: ConsoleVisit, recheck: Recheck, way: Way, inspect: Inspect): Promise<string> {
  const { browser, service, code, campaignId, draw } = recheck;
  const hands = HANDS[way];
  await go('/rechecks');
  await giveWorks(page, hands, draw, inspect);
  await openRound(page, hands, 'СОШ 1', inspect);
  await markOne(browser, service, await letterTo(page, hands, 'Э-001'), way, '4');
  await inspect(page);
  await close(page.getByRole('dialog'), hands.press);
  const path = new URL(page.url()).pathname.replace('/console', '');
  await replaceExpert(page, hands, 'Э-002');
  await markEverything(service, code, campaignId, (expert, { points }) => (expert === 'Э-001' ? GENEROUS : points));
  await page.reload();
  await settleDisputes(page, hands);
  await loseOne(page, hands);
  await inspect(page);
  await go(`${path}/report`);
  await takeReport(page, hands);
  return path;
}
