import { expect, test } from '@jest/globals';
import { acceptedStep, base32, totpAddress, totpCode } from '../../src/accounts/totp.js';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('the code at second %d is that of RFC 6238', (seconds, code) => {
  expect(totpCode(secret, Math.floor(seconds / 30))).toBe(code);
});

test('a code is taken half a minute early or late, once, and never again', () => {
  const step = 41_152_263;
  const moment = at(step * 30 + 10);
  for (const near of [step - 1, step, step + 1]) expect(acceptedStep(secret, totpCode(secret, near), moment, 0)).toBe(near);
  expect(acceptedStep(secret, totpCode(secret, step + 2), moment, 0)).toBeUndefined();
  expect(acceptedStep(secret, totpCode(secret, step), moment, step)).toBeUndefined();
  expect(acceptedStep(secret, '12345', moment, 0)).toBeUndefined();
});

test('an authenticator reads the secret in base 32', () => {
  expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(totpAddress(secret, 'a@b.ru')).toBe(`otpauth://totp/Obektiv:a%40b.ru?secret=${base32(secret)}&issuer=Obektiv`);
});
