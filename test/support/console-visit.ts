import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newVisitor, PATIENCE_MS, type Look } from './browser.js';
import { PASSWORD } from './browser-session.js';
import type { TestService } from './test-service.js';
import { watchDialogues } from './watched-dialogues.js';

export const DESKTOP = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };

export interface ConsoleVisit {
  readonly page: Page;
  /** What must never happen: requests elsewhere, violations of the Content-Security-Policy, errors of scripts, dialogues that lose the focus. */
  readonly faults: readonly string[];
  /** Opens a screen by its path under /console and waits until it is there. */
  readonly open: (path: string) => Promise<void>;
  /** Goes on to another screen as the links of the console do, which is not loaded anew, and waits for its heading: half the work of `open`, which it is where nothing is open yet. */
  readonly go: (path: string) => Promise<void>;
}

/** A browser in the session of a user, as `inviteUser` made them. */
export async function visitConsole(browser: Browser, service: TestService, email: string, look: Look = {}): Promise<ConsoleVisit> {
  const visit = await strangerAtConsole(browser, service, look);
  const wish = { data: { email, password: PASSWORD } };
  const answer = await visit.page.context().request.post(`${service.address}/api/v1/session`, wish);
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
  return visit;
}

/** A browser that nobody has signed in with. */
export async function strangerAtConsole(browser: Browser, service: TestService, look: Look = {}): Promise<ConsoleVisit> {
  const context = await newVisitor(browser, { viewport: DESKTOP, locale: 'ru-RU', reducedMotion: 'reduce', ...look });
  const faults: string[] = [];
  await watch(context, service, faults);
  const page = await context.newPage();
  page.on('pageerror', (error) => void faults.push(`error: ${error.message}`));
  const open = async (path: string) => {
    await page.goto(`${service.address}/console${path}`);
    await page.locator('h1').waitFor();
  };
  const goOnTo = (path: string) => page.evaluate(goOn, { address: `/console${path}`, patienceMs: PATIENCE_MS });
  const go = (path: string) => (page.url() === 'about:blank' ? open(path) : goOnTo(path));
  return { page, faults, open, go };
}

interface Way {
  readonly address: string;
  readonly patienceMs: number;
}

/** Within the page: follows an address, and waits for its heading: not the one of before, unless it is the same screen. */
async function goOn({ address, patienceMs }: Way): Promise<void> {
  const headings = () => [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
  const [left] = headings();
  const words = left?.textContent;
  const { pathname } = location;
  history.pushState(null, '', address);
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const isThere = (heading: Element) => heading !== left || heading.textContent !== words || location.pathname === pathname;
    if (headings().some(isThere)) return;
    await new Promise((look) => requestAnimationFrame(look));
  }
  throw new Error(`${address} shows no heading but «${words}».`);
}

async function watch(context: BrowserContext, service: TestService, faults: string[]): Promise<void> {
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== service.address) faults.push(`foreign request: ${request.url()}`);
  });
  await context.exposeFunction('tellFault', (text: string) => void faults.push(text));
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (e) => tellFault('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))`,
  );
  await context.addInitScript(watchDialogues);
}
