import { createHash } from 'node:crypto';
import { versionNeeded } from '../../http/problems.js';

const TAG = /^"v(\d+)(?:\.[0-9a-f]+)?"$/u;

/** The board's version, and a hash of the rest: a room that changes makes another answer of the same version. */
export function boardTag(board: { readonly number: number }): string {
  return `"v${board.number}.${createHash('sha256').update(JSON.stringify(board)).digest('hex').slice(0, 16)}"`;
}

/** The version that somebody has seen, from their If-Match; what is no tag of a board is answered with 428. */
export function seenNumber(ifMatch: string): number {
  const number = TAG.exec(ifMatch.trim())?.[1];
  if (number === undefined) throw versionNeeded();
  return Number(number);
}
