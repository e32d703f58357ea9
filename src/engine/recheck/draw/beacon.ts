import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256Hex } from './digest.js';
import { BEACON_FAULTS, type DrawFault } from './faults.js';

/** A drand chain that may serve as the source of randomness: pinned by hash and key, never taken from a relay. */
export interface BeaconChain {
  readonly hash: string;
  readonly publicKey: string;
  readonly periodSeconds: number;
  readonly genesisSeconds: number;
}

/** One announced round as it is published: round from 1, randomness and signature in hex. */
export interface Beacon {
  readonly round: number;
  readonly randomness: string;
  readonly signature: string;
}

/** drand's quicknet (scheme bls-unchained-g1-rfc9380): the only chain draws may name. */
export const QUICKNET: BeaconChain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  periodSeconds: 3,
  genesisSeconds: 1692803367,
};

const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const SIGNATURE = /^[0-9a-f]{96}$/;

/** Why a beacon is not the announced round of the chain, or null when its signature proves that it is. No network. */
export function beaconFault(beacon: Beacon, announcedRound: number, chain: BeaconChain = QUICKNET): DrawFault | null {
  if (!Number.isSafeInteger(announcedRound) || announcedRound < 1) return BEACON_FAULTS.noRound(announcedRound);
  if (beacon.round !== announcedRound) return BEACON_FAULTS.otherRound(beacon.round, announcedRound);
  if (!SIGNATURE.test(beacon.signature)) return BEACON_FAULTS.signatureForm;
  const signature = Buffer.from(beacon.signature, 'hex');
  if (sha256Hex(signature) !== beacon.randomness) return BEACON_FAULTS.randomness;
  return isSigned(signature, announcedRound, chain) ? null : BEACON_FAULTS.signature(announcedRound);
}

/** Where a round can be read once it is published; what is read there is believed for its signature only. */
export function beaconAddress(round: number, { hash }: BeaconChain = QUICKNET): string {
  return `https://api.drand.sh/${hash}/public/${round}`;
}

/** The first round that is published at or after the moment (seconds since 1970). */
export function roundAt(seconds: number, chain: BeaconChain = QUICKNET): number {
  return Math.max(1, Math.ceil((seconds - chain.genesisSeconds) / chain.periodSeconds) + 1);
}

function isSigned(signature: Uint8Array, round: number, chain: BeaconChain): boolean {
  const bls = bls12_381.shortSignatures;
  try {
    return bls.verify(signature, bls.hash(messageOf(round), DOMAIN), Buffer.from(chain.publicKey, 'hex'));
  } catch {
    return false;
  }
}

function messageOf(round: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(round));
  return Buffer.from(sha256Hex(bytes), 'hex');
}
