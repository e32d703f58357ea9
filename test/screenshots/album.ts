import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/browser.js';
import { settled } from '../support/console-steps.js';
import { printed } from '../support/printed.js';

const FOLDER = join('var', 'screenshots');

const LOOK = 'look:';
const ASKED = process.argv.slice(2);
/** Names of pictures on the command line, and looks as `look:phone-dark`; all, if there are none. */
const NAMES = ASKED.filter((word) => !word.startsWith(LOOK));
const LOOKS = ASKED.filter((word) => word.startsWith(LOOK)).map((word) => word.slice(LOOK.length));

/** What of a sheet of A4 lies between its margins, in the pixels of a screen. */
export const SHEET = { width: 703, height: 1032 };

/** Pictures to be looked at by a person. Axe looks at what each of them shows. */
export class Album {
  private taken = 0;
  private readonly faults: string[] = [];

  static async open(): Promise<Album> {
    await mkdir(FOLDER, { recursive: true });
    return new Album();
  }

  /** Those of a list that were asked for. */
  wanted<Value>(list: Readonly<Record<string, Value>>): readonly (readonly [name: string, value: Value])[] {
    return Object.entries(list).filter(([name]) => NAMES.length === 0 || NAMES.includes(name));
  }

  wantsLook(look: string): boolean {
    return LOOKS.length === 0 || LOOKS.includes(look);
  }

  /** The whole page; of what lies above a page only the window, because the page stands still under it. */
  async add(page: Page, name: string, part: 'page' | 'window' = 'page'): Promise<void> {
    await settled(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: part === 'page' });
    await this.examine(page, name);
  }

  /** The page as a printer gets it, sheet by sheet: a picture of a window shows neither the width of paper nor where it ends. */
  async print(page: Page, name: string): Promise<void> {
    await settled(page);
    await printed(page, join(FOLDER, `${name}.pdf`));
    await this.examine(page, name);
  }

  blame(name: string, fault: string): void {
    this.faults.push(`${name}: ${fault}`);
  }

  private async examine(page: Page, name: string): Promise<void> {
    this.taken += 1;
    for (const fault of await accessibilityFaults(page)) this.blame(name, fault);
  }

  /** Says what was found; the process ends with 1 if that is anything. */
  close(): void {
    process.stderr.write([`${this.taken} pictures in ${FOLDER}`, ...this.faults, ''].join('\n'));
    process.exitCode = Math.min(this.faults.length, 1);
  }
}
