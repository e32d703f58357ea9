import { hash } from 'node:crypto';

const LIMB = 10_000_000;
const WORD = 65_536;

/**
 * The first 14 digits of each id's ticket as one number: enough to order all but a few tickets, without writing a million of
 * 77-digit texts. A ticket is the decimal number of a hash, reversed; so its first digits are the number's remainder, reversed.
 */
export function ticketKeys(prefix: string, ids: readonly string[]): Float64Array {
  return Float64Array.from(ids, (id) => keyOf(hash('sha256', prefix + id, 'buffer')));
}

/** The hash modulo 10^14 in two limbs of seven digits, word by word. */
function keyOf(digest: Uint8Array): number {
  let [high, low] = [0, 0];
  for (let i = 0; i < digest.length; i += 2) {
    const shifted = low * WORD + digest[i]! * 256 + digest[i + 1]!;
    const carry = Math.floor(shifted / LIMB);
    low = shifted - carry * LIMB;
    high = (high * WORD + carry) % LIMB;
  }
  return reversed(low) * LIMB + reversed(high);
}

/** Seven digits, leading zeros included, from the last to the first. */
function reversed(limb: number): number {
  let digits = 0;
  for (let i = 0, rest = limb; i < 7; i++) {
    const next = Math.floor(rest / 10);
    digits = digits * 10 + (rest - next * 10);
    rest = next;
  }
  return digits;
}
