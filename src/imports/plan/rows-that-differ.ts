import type { EntityManager } from 'typeorm';
import { type Change, isSame } from './compare.js';
import type { Value } from './record.js';
import type { TargetName } from './targets.js';

/** The changes of a table whose rows are gone or do not hold what they should; locks the rows it looks at. */
export async function rowsThatDiffer(
  manager: EntityManager,
  target: TargetName,
  changes: readonly Change[],
  side: 'before' | 'after',
): Promise<readonly Change[]> {
  const expected = changes.filter((change) => change.target === target && change[side] !== null);
  if (expected.length === 0) return [];
  const rows = await manager.query<{ id: string; fields: Record<string, Value> }[]>(
    `SELECT id, to_jsonb(t) AS fields FROM ${target} t WHERE id = ANY($1) FOR UPDATE`,
    [expected.map(({ id }) => id)],
  );
  const now = new Map(rows.map(({ id, fields }) => [id, fields]));
  return expected.filter((change) => {
    const fields = now.get(change.id);
    return (
      fields === undefined || Object.entries(change[side] ?? {}).some(([column, value]) => !isSame(value, fields[column] ?? null))
    );
  });
}
