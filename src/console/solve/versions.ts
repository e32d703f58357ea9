import type { Version } from '../roster/every-version.js';

export type { Version };

/** The versions of a roster as the screen works with them. */
export interface Versions {
  /** Newest first. */
  readonly all: readonly Version[];
  /** What is on the board; undefined before the first solve. */
  readonly head: Version | undefined;
}

/** Whether a solver made it: then a proof of its bound is kept. */
export function isSolved({ origin }: Version): boolean {
  return origin === 'solve' || origin === 'replan';
}
