import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './browser.js';

/** How closely somebody looks at a screen on their way. */
export type Inspect = (page: Page) => Promise<void>;

export const inspectClosely: Inspect = async (page) => expect(await accessibilityFaults(page)).toEqual([]);

/** Whoever comes another way to what has been looked at goes on. */
export const passBy: Inspect = async () => {};
