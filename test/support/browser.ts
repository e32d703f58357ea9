import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { unpackedBrowser } from './unpack-browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

chromium.setGraphicsMode = false;

/** In one process, the browser would mix up the cookies of two visitors; without a graphics card, imitating one is work for nothing. */
const NOT_HERE = /^--(?:single-process$|in-process-gpu$|use-gl=|use-angle=|enable-unsafe-swiftshader$|ignore-gpu-blocklist$)/u;
const args = [...chromium.args.filter((arg) => !NOT_HERE.test(arg)), '--disable-gpu', '--disable-software-rasterizer'];

/** How long a visitor waits for anything before they call it broken: a limit for a crowded machine, not a pace. */
export const PATIENCE_MS = 120_000;

export type Look = NonNullable<Parameters<Browser['newContext']>[0]>;

export async function openBrowser(): Promise<Browser> {
  return browsers.launch({ executablePath: await unpackedBrowser(), args, headless: true });
}

/** A visitor of their own, with their own cookies. */
export async function newVisitor(browser: Browser, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext(look);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** What axe finds wrong with a page under WCAG 2.2 AA; nothing, if all is well. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  return page.evaluate<readonly string[]>(FAULTS);
}

const FAULTS = `axe
  .run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  .then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + (failureSummary ?? ''))),
  )`;
