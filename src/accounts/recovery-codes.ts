import { randomBytes } from 'node:crypto';
import { hashOf } from './secret.js';
import { base32 } from './totp.js';

const COUNT = 10;
const BYTES = 10;

/** As they are typed: sixteen letters and digits in groups of four, with or without what stands between them. */
export const RECOVERY_CODE = /^(?:[a-z2-7]{4}[- ]?){3}[a-z2-7]{4}$/iu;

export interface RecoveryCodes {
  /** Shown once: `ABCD-EFGH-2345-67AB`, 80 bits each. */
  readonly codes: readonly string[];
  /** What is kept of them. */
  readonly hashes: readonly string[];
}

/** Ten codes that each replace the second factor once. */
export function newRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: COUNT }, () => base32(randomBytes(BYTES)).replaceAll(/(.{4})(?=.)/gu, '$1-'));
  return { codes, hashes: codes.map(recoveryHash) };
}

/** Capitals, dashes and spaces do not matter. */
export function recoveryHash(code: string): string {
  return hashOf(code.replaceAll(/[- ]/gu, '').toUpperCase());
}
