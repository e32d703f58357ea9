import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DrawAnswer } from '../../src/draws/draws.schema.js';

export const SECRETS = ['управление: морошка-44-7c1d', 'школы: 3 6 1 1 5 2 4 6 9', 'родители: синий трактор 19'];
export const DICE = '31415 92653 58979 32384';

export function soon(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Waits until the randomness of a draw's last stage exists. */
export async function moment({ stages }: Pick<DrawAnswer, 'stages'>): Promise<void> {
  await sleep(Math.max(0, Date.parse(String(stages.at(-1)?.moment)) - Date.now() + 50));
}
