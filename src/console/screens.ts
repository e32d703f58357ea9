import { dashboard } from './dashboard/screen.js';
import { draw } from './draw/screen.js';
import { draws } from './draws/screen.js';
import { recheck, recheckPacks, recheckReport } from './recheck/screen.js';
import { rechecks } from './rechecks/screen.js';
import type { Screen } from './screen.js';

/** Every screen of the console, in the order of the navigation. */
export const screens: readonly Screen[] = [dashboard, draws, draw, rechecks, recheck, recheckPacks, recheckReport];
