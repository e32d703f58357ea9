import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The six digits of a 30-second step (RFC 6238, HMAC-SHA-1, as every authenticator knows it). */
export function totpCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = digest.at(-1)! & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step a code belongs to: the present one or a neighbour, later than the last that was used. */
export function acceptedStep(secret: Buffer, code: string, at: Date, lastStep: number): number | undefined {
  const now = Math.floor(at.getTime() / 1000 / STEP_SECONDS);
  return [now, now - 1, now + 1].find((step) => step > lastStep && isSame(totpCode(secret, step), code));
}

/** What an authenticator reads from a QR code. */
export function totpAddress(secret: Buffer, account: string): string {
  return `otpauth://totp/Obektiv:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=Obektiv`;
}

export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
