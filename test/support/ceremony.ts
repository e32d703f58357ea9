import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DrawAnswer } from '../../src/draws/draws.schema.js';

export const SECRETS = ['управление: морошка-44-7c1d', 'школы: 3 6 1 1 5 2 4 6 9', 'родители: синий трактор 19'];
export const DICE = '31415 92653 58979 32384';

const QUICKNET_GENESIS = 1_692_803_367;
const QUICKNET_PERIOD = 3;

export function soon(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The first round of quicknet that comes after so long. */
export function roundIn(milliseconds: number): number {
  return Math.ceil(((Date.now() + milliseconds) / 1000 - QUICKNET_GENESIS) / QUICKNET_PERIOD) + 1;
}

/** Who refuses an announcement that comes too late: the service, or a guard of the tables where the moment passed in between. */
const TOO_LATE = new Set(['plan.randomness-exists', 'an order is announced before its randomness exists']);

/** Announces for randomness that comes soon. A machine so slow that it would exist before the announcement gets twice the time. */
export async function announcedSoon(
  leadMs: number,
  announce: (leadMs: number) => PromiseLike<{ readonly body: { readonly reason?: string; readonly value?: unknown } }>,
): Promise<DrawAnswer> {
  const { body } = await announce(leadMs);
  if (TOO_LATE.has(body.reason ?? String(body.value))) return announcedSoon(2 * leadMs, announce);
  return body as unknown as DrawAnswer;
}

/** Waits until the randomness of a draw's last stage exists. */
export async function moment({ stages }: Pick<DrawAnswer, 'stages'>): Promise<void> {
  await sleep(Math.max(0, Date.parse(String(stages.at(-1)?.moment)) - Date.now() + 50));
}
