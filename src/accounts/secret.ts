import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that can stand in an address. Whoever holds them is let in, so only their hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
