import { hash } from 'node:crypto';

const BLOCK_BYTES = 64;
/** What a last block holds beside the closing bit and the length. */
const MOST_BYTES = 55;
const MASK = 0xffffffff;

/**
 * SHA-256 of `prefix` + id as eight words, for many ids: a prefix of one block, as the hash of a seed in hex is, is compressed once
 * instead of a million times. The words are overwritten by the next call. Longer and other texts go to the platform's own SHA-256.
 */
export function ticketHash(prefix: string): (id: string) => Int32Array {
  const begun = INITIAL.slice();
  const words = new Int32Array(8);
  const block = new Int32Array(64);
  const isBlock = writeAscii(block, prefix, BLOCK_BYTES) && prefix.length === BLOCK_BYTES;
  if (isBlock) compress(begun, block);
  return (id) => {
    if (!isBlock || !writeAscii(block, id, MOST_BYTES)) return wordsOf(words, hash('sha256', prefix + id, 'buffer'));
    block[id.length >> 2]! |= 0x80 << (24 - 8 * (id.length & 3));
    block[15] = 8 * (BLOCK_BYTES + id.length);
    words.set(begun);
    compress(words, block);
    return words;
  };
}

function wordsOf(words: Int32Array, digest: Buffer): Int32Array {
  for (let at = 0; at < 8; at += 1) words[at] = digest.readInt32BE(4 * at);
  return words;
}

/** Writes an ASCII text of at most so many bytes into the block's first 16 words; false if it is none. */
function writeAscii(block: Int32Array, text: string, most: number): boolean {
  if (text.length > most) return false;
  for (let at = 0; at < 16; at += 1) block[at] = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return false;
    block[at >> 2]! |= unit << (24 - 8 * (at & 3));
  }
  return true;
}

/** The compression of FIPS 180-4 § 6.2.2: takes a block of 16 words (and room for 48 more) into the state. */
function compress(state: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const [near, far] = [w[t - 2]!, w[t - 15]!];
    const one = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10);
    const zero = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3);
    w[t] = (one + w[t - 7]! + zero + w[t - 16]!) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t += 1) {
    const one = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + one + ((e & f) ^ (~e & g)) + ROUNDS[t]! + w[t]!) | 0;
    const zero = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (zero + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

const PRIMES = primes(64);
/** The first 32 bits of the fractions of the roots of the first primes: § 4.2.2 and § 5.3.3. */
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(prime, 2n));
const ROUNDS = Int32Array.from(PRIMES, (prime) => fractionBits(prime, 3n));

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** floor(2^32 · root) modulo 2^32, exactly. */
function fractionBits(prime: number, degree: bigint): number {
  const wanted = BigInt(prime) << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 37n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= wanted) root += bit;
  return Number(root & BigInt(MASK)) | 0;
}
