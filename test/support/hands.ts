import type { FileChooser, Locator, Page } from 'playwright-core';
import type { Look } from './browser.js';
import { PHONE } from './console-visit.js';
import { inspectClosely } from './inspect.js';
import { nextKeys } from './next-keys.js';

/** How somebody works a page. */
export interface Hands {
  readonly press: (target: Locator) => Promise<void>;
  /** Puts a text in place of what a field holds. */
  readonly fill: (field: Locator, text: string) => Promise<void>;
  /** Sends the form of a field: by its button, or without going there by a key. */
  readonly send: (field: Locator, button: Locator) => Promise<void>;
  readonly choose: (list: Locator, option: string) => Promise<void>;
}

export const WAYS = ['mouse', 'keyboard', 'touch'] as const;
export type Way = (typeof WAYS)[number];

/** What each way is done at: a finger on a telephone. */
export const LOOKS: Record<Way, Look> = { mouse: {}, keyboard: {}, touch: { viewport: PHONE, hasTouch: true, isMobile: true } };

const MOST_STEPS = 200;
/** Longer than any dialogue takes to open, on a crowded machine too. */
const MOST_WAITS = 600;

const mouse: Hands = {
  press: (target) => target.click(),
  send: (_field, button) => button.click(),
  fill: async (field, text) => {
    await field.click();
    await field.fill(text);
  },
  choose: async (list, option) => void (await list.selectOption({ label: option })),
};

const touch: Hands = {
  ...mouse,
  press: (target) => target.tap(),
  send: (_field, button) => button.tap(),
  fill: async (field, text) => {
    await field.tap();
    await field.fill(text);
  },
};

const keyboard: Hands = {
  press: async (target) => {
    await reach(target);
    const isTicked = await target.page().locator('input:focus:is([type=checkbox], [type=radio])').count();
    await target.page().keyboard.press(isTicked > 0 ? 'Space' : 'Enter');
  },
  send: (field) => field.press('Enter'),
  fill: async (field, text) => {
    await reach(field);
    const { keyboard: keys } = field.page();
    await keys.press('ControlOrMeta+A');
    await (text === '' ? keys.press('Delete') : keys.type(text));
  },
  choose: async (list, option) => {
    await list.getByRole('option', { name: option, exact: true, includeHidden: true }).waitFor({ state: 'attached' });
    await reach(list);
    const steps = await list.evaluate((element, label) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      return [...options].findIndex(({ text }) => text.replaceAll(/\s/gu, ' ') === label) - selectedIndex;
    }, option);
    for (let step = 0; step < Math.abs(steps); step++) await list.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  },
};

export const HANDS: Record<Way, Hands> = { mouse, keyboard, touch };

/** Fails where axe finds fault with a page. What the keyboard leads to, the mouse has led to at the same size: that is looked at once. */
export async function expectAccessible(page: Page, hands: Hands): Promise<void> {
  if (hands !== keyboard) await inspectClosely(page);
}

/** Presses what asks for a file, and gives one. */
export async function giveFile(hands: Hands, target: Locator, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const [chooser] = await Promise.all([target.page().waitForEvent('filechooser'), hands.press(target)]);
  await chooser.setFiles(file);
}

/** Presses what leads to another page of those without scripts, and waits until that one is there. */
export async function follow(hands: Hands, target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('load'), hands.press(target)]);
}

/** Moves the focus by Tab, and within tabs, menus, tables and radio buttons by arrows. */
async function reach(target: Locator): Promise<void> {
  await target.and(target.page().locator(':not(:disabled)')).waitFor();
  const directions = new Set<string>();
  let pressed = 0;
  while (pressed < MOST_STEPS) {
    const next = await target.evaluate(nextKeys, MOST_WAITS);
    if (next === null) return;
    directions.add(next.key);
    // Who has gone too far goes back step by step.
    const times = directions.size > 1 ? 1 : next.times;
    for (let step = 0; step < times; step++) await target.page().keyboard.press(next.key);
    pressed += times;
  }
  throw new Error(`No key leads to ${String(target)}.`);
}
