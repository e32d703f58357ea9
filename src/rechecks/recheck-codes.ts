import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';

const CODES = 100_000_000;

/** Gives each work without one a random code of eight digits that says nothing of school or class. */
export async function giveRecheckCodes(manager: EntityManager, campaignId: string, workIds: readonly string[]): Promise<void> {
  const taken = await manager.query<{ code: string }[]>(
    'SELECT recheck_code AS code FROM works WHERE campaign_id = $1 AND recheck_code IS NOT NULL',
    [campaignId],
  );
  const used = new Set(taken.map(({ code }) => code));
  await manager.query(
    `UPDATE works w SET recheck_code = n.code FROM unnest($1::uuid[], $2::text[]) n (id, code) WHERE w.id = n.id AND w.recheck_code IS NULL`,
    [workIds, workIds.map(() => freshCode(used))],
  );
}

/** `4821-9037`: so many digits that a slip of the pen hardly ever hits another work. */
function freshCode(used: Set<string>): string {
  for (;;) {
    const digits = String(randomInt(CODES)).padStart(8, '0');
    const code = `${digits.slice(0, 4)}-${digits.slice(4)}`;
    if (used.has(code)) continue;
    used.add(code);
    return code;
  }
}
