import { createHash } from 'node:crypto';

export const SECRETS = ['управление: морошка-44-7c1d', 'школы: 3 6 1 1 5 2 4 6 9', 'родители: синий трактор 19'];
export const DICE = '31415 92653 58979 32384';

export function soon(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
