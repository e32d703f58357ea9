import { sha256Hex } from './digest.js';

/**
 * The seed of one stage: hex SHA-256 of the order's hash, the randomness and the reveals, joined by LF.
 * A secret that was not revealed is null and enters as the empty text, so that refusing to reveal steers nothing.
 */
export function seedOf(order: Uint8Array, randomness: string, reveals: readonly (string | null)[]): string {
  return sha256Hex([sha256Hex(order), randomness, ...reveals.map((reveal) => reveal ?? '')].join('\n'));
}

/** The commitment to a party's secret, published before the randomness exists. */
export function commitmentTo(secret: string): string {
  return sha256Hex(secret);
}

/** The commitment to a work's original mark: fixed in the frame, opened only for drawn works. */
export function markCommitment(opening: MarkOpening): string {
  return sha256Hex([opening.workId, opening.score, opening.mark, opening.nonce].join('\n'));
}

/** What opens a mark commitment: the texts exactly as they were hashed. */
export interface MarkOpening {
  readonly workId: string;
  readonly score: string;
  readonly mark: string;
  readonly nonce: string;
}
