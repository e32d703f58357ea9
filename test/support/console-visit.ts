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
  /** Ends the visit with nothing left behind: the next who looks in the same way sits down at the same page. */
  readonly leave: () => Promise<void>;
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
  const wish = { viewport: DESKTOP, locale: 'ru-RU', reducedMotion: 'reduce', ...look } as const;
  const free = freeDesks(browser, `${service.address} ${JSON.stringify(wish)}`);
  const desk = free.pop() ?? (await newDesk(browser, service, wish));
  const { page } = desk;
  const faults: string[] = [];
  desk.faults = faults;
  const open = async (path: string) => {
    await page.goto(`${service.address}/console${path}`);
    await page.locator('h1').waitFor();
  };
  const goOnTo = (path: string) => page.evaluate(goOn, { address: `/console${path}`, patienceMs: PATIENCE_MS });
  const go = (path: string) => (page.url() === 'about:blank' ? open(path) : goOnTo(path));
  const leave = async () => {
    await page.unrouteAll();
    await page.evaluate('localStorage.clear(); sessionStorage.clear()');
    await page.goto('about:blank');
    await page.context().clearCookies();
    free.push(desk);
  };
  return { page, faults, open, go, leave };
}

/** A page and whose faults are told of it: of one visitor after the other. */
interface Desk {
  readonly page: Page;
  faults: string[];
}

const desks = new WeakMap<Browser, Map<string, Desk[]>>();

/** Where visitors have sat who looked in the same way and left: a new page is a process of its own, and costs three times what loading the console anew does. */
function freeDesks(browser: Browser, look: string): Desk[] {
  const known = desks.get(browser) ?? new Map<string, Desk[]>();
  desks.set(browser, known);
  const free = known.get(look) ?? [];
  known.set(look, free);
  return free;
}

async function newDesk(browser: Browser, service: TestService, look: Look): Promise<Desk> {
  const context = await newVisitor(browser, look);
  const told = (text: string) => void desk.faults.push(text);
  await watch(context, service, told);
  const desk: Desk = { page: await context.newPage(), faults: [] };
  desk.page.on('pageerror', (error) => told(`error: ${error.message}`));
  return desk;
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

async function watch(context: BrowserContext, service: TestService, tell: (fault: string) => void): Promise<void> {
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== service.address) tell(`foreign request: ${request.url()}`);
  });
  await context.exposeFunction('tellFault', tell);
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', (e) => tellFault('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))`,
  );
  await context.addInitScript(watchDialogues);
}
