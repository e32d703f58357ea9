import { createHash } from 'node:crypto';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The root of RFC 6962 § 2.1 over a list that only grows, in hex: whoever has noted it can tell that nothing before it was changed. */
export function merkleRoot(leaves: readonly Uint8Array[]): string {
  return rootOf(leaves).toString('hex');
}

/** The hashes that lead from the leaf at `index` to the root, the nearest first: the audit path of RFC 6962 § 2.1.1. */
export function inclusionPath(leaves: readonly Uint8Array[], index: number): readonly string[] {
  if (leaves.length < 2) return [];
  const half = largestPowerBelow(leaves.length);
  return index < half
    ? [...inclusionPath(leaves.slice(0, half), index), merkleRoot(leaves.slice(half))]
    : [...inclusionPath(leaves.slice(half), index - half), merkleRoot(leaves.slice(0, half))];
}

function rootOf(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(LEAF, leaves[0]!);
  const half = largestPowerBelow(leaves.length);
  return sha256(NODE, rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

function largestPowerBelow(count: number): number {
  return 2 ** Math.ceil(Math.log2(count) - 1);
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
