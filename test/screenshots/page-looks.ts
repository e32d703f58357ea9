import type { Browser } from 'playwright-core';
import { PHONE } from '../support/console-visit.js';
import type { TestService } from '../support/test-service.js';
import { SHEET, type Album } from './album.js';
import type { RefusedForm } from './refused-forms.js';

interface Studio {
  readonly browser: Browser;
  readonly service: TestService;
  readonly album: Album;
}

type Refusals<List> = Readonly<Record<string, RefusedForm<List>>>;

const LOOKS = {
  light: { language: 'ru', viewport: PHONE, media: { colorScheme: 'light' } },
  dark: { language: 'ru', viewport: PHONE, media: { colorScheme: 'dark' } },
  english: { language: 'en', viewport: PHONE, media: { colorScheme: 'light' } },
  paper: { language: 'ru', viewport: SHEET, media: { media: 'print' } },
} as const;

/** Pages made by the service in every look, and their forms refused in every look but on paper, which nobody sends. */
export async function takePages<List extends object>(
  { browser, service, album }: Studio,
  pages: Readonly<Record<keyof List, string>>,
  refusals: Refusals<List>,
): Promise<void> {
  for (const [look, { language, viewport, media }] of Object.entries(LOOKS)) {
    if (!album.wantsLook(look)) continue;
    const page = await browser.newPage({ viewport, locale: language, bypassCSP: true });
    await page.emulateMedia(media);
    const open = (path: string) => page.goto(service.address + inLanguage(path, language));
    for (const [name, path] of album.wanted<string>(pages)) {
      await open(path);
      await (look === 'paper' ? album.print(page, `${name}-${look}`) : album.add(page, `${name}-${look}`));
    }
    if (look === 'paper') continue;
    for (const [name, { on, steps }] of album.wanted(refusals)) {
      await open(pages[on]);
      await steps(page, service);
      if ((await page.getByRole('alert').count()) === 0) album.blame(name, 'not refused under its heading');
      await album.add(page, `${name}-${look}`);
    }
  }
}

function inLanguage(path: string, language: string): string {
  if (language === 'ru' || path.includes('lang=')) return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}
