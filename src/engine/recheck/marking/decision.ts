import { sha256Hex } from '../draw/digest.js';
import { outcomeOf, type DifferenceRule, type MarkedPaper } from '../report/facts.js';

/** What the experts gave a work: blind checks, and the arbiter's word after seeing them. */
export interface WorkChecks {
  readonly first: MarkedPaper | null;
  /** undefined: the procedure asks for one check only. */
  readonly second: MarkedPaper | null | undefined;
  /** Given blind; undefined while there is no arbiter. */
  readonly arbiter: MarkedPaper | null | undefined;
  /** Given after seeing the others: final. */
  readonly word: MarkedPaper | null;
}

/** Where a work stands. A decided work has the commission's paper. */
export type WorkState =
  { readonly kind: 'waiting' | 'disputed' | 'arbitration' } | { readonly kind: 'decided'; readonly paper: MarkedPaper };

/**
 * The arbiter's word is final. Of two checks that differ legitimately one stands, and a hash of the work's id says which: neither the
 * school's mark nor the order of the experts has a part in it.
 */
export function workState(work: string, { first, second, arbiter, word }: WorkChecks, rule: DifferenceRule): WorkState {
  if (word !== null) return { kind: 'decided', paper: word };
  if (arbiter !== undefined) return { kind: 'arbitration' };
  if (first === null || second === null) return { kind: 'waiting' };
  if (second === undefined) return { kind: 'decided', paper: first };
  if (isSignificant(first, second, rule)) return { kind: 'disputed' };
  return { kind: 'decided', paper: isTails(work) ? second : first };
}

/** Whether two papers differ by more than a legitimate difference. */
export function isSignificant(a: MarkedPaper, b: MarkedPaper, rule: DifferenceRule): boolean {
  return outcomeOf(a, b, rule) !== 'agreed';
}

function isTails(work: string): boolean {
  return Number.parseInt(sha256Hex(work).slice(-1), 16) % 2 === 1;
}
