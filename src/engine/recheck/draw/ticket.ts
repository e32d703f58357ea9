import { compareBytes } from './byte-order.js';
import { sha256Hex } from './digest.js';

const MANTISSA_DIGITS = 64;
const SHOWN_DIGITS = 18;

/** A work's place in the draw: the digits after `0.` of its ticket number. */
export interface Ticket {
  readonly id: string;
  readonly digits: string;
}

/** The ticket as people see it: `0.` and its first 18 digits (cut, not rounded), counted after the leading nines. */
export function shownTicket(digits: string): string {
  const nines = /^9*/.exec(digits)![0].length;
  return `0.${digits.slice(0, nines + SHOWN_DIGITS)}`;
}

/** The ticket of one id; `prefix` is the hash of the seed. */
export function ticketOf(prefix: string, id: string): Ticket {
  const decimal = BigInt(`0x${sha256Hex(prefix + id)}`).toString();
  return { id, digits: reversed(decimal.padStart(MANTISSA_DIGITS, '0')) };
}

const scratch = Buffer.alloc(2 * MANTISSA_DIGITS);

/** One flat string: built digit by digit it would be a chain of as many pieces, in a million of tickets too much memory. */
function reversed(digits: string): string {
  const length = scratch.write(digits, 'latin1');
  scratch.subarray(0, length).reverse();
  return scratch.toString('latin1', 0, length);
}

/** The draw order of two tickets: by digits as text, then by the bytes of their ids. */
export function byTicket(a: Ticket, b: Ticket): number {
  if (a.digits !== b.digits) return a.digits < b.digits ? -1 : 1;
  return compareBytes(a.id, b.id);
}
