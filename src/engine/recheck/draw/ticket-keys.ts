import { ticketHash } from './ticket-hash.js';

const DIGITS = 9;
const LIMB = 10 ** DIGITS;
const WORD = 65_536;

/**
 * The first nine digits of each id's ticket as one number: enough to order all but a few tickets, without writing a million of 77-digit
 * texts. A ticket is the decimal number of a hash, reversed; so its first digits are the number's remainder, reversed.
 */
export function ticketKeys(prefix: string, ids: readonly string[]): Float64Array {
  const hashOf = ticketHash(prefix);
  return Float64Array.from(ids, (id) => keyOf(hashOf(id)));
}

/** The hash modulo 10^9, half a word at a time, so that all products stay exact. */
function keyOf(words: Int32Array): number {
  let rest = 0;
  for (let i = 0; i < words.length; i += 1) {
    rest = remainder(rest * WORD + (words[i]! >>> 16));
    rest = remainder(rest * WORD + (words[i]! & 0xffff));
  }
  return reversed(rest);
}

function remainder(value: number): number {
  return value - Math.floor(value / LIMB) * LIMB;
}

/** Nine digits, leading zeros included, from the last to the first. */
function reversed(limb: number): number {
  let digits = 0;
  for (let i = 0, rest = limb; i < DIGITS; i++) {
    const next = Math.floor(rest / 10);
    digits = digits * 10 + (rest - next * 10);
    rest = next;
  }
  return digits;
}
