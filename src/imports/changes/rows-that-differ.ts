import type { EntityManager } from 'typeorm';
import { TARGET_NAMES } from '../plan/targets.js';

const KEYS_SHOWN = 5;

/** Rows of one table that are gone or do not hold what they should. */
export interface Differing {
  readonly count: number;
  /** Some of their natural keys. */
  readonly keys: readonly string[];
}

/** Looks at every row that an import has written or is about to change, and locks it; tables without a difference are left out. */
export async function rowsThatDiffer(
  manager: EntityManager,
  importId: string,
  moment: 'before' | 'after',
): Promise<readonly Differing[]> {
  const found: Differing[] = [];
  for (const target of TARGET_NAMES) {
    const [row] = await manager.query<[Differing]>(
      `WITH seen AS MATERIALIZED (
         SELECT c.position, jsonb_populate_record(t, c.${moment}) IS NOT DISTINCT FROM t AS is_same
         FROM import_changes c JOIN ${target} t ON t.id = c.row_id
         WHERE c.import_id = $1 AND c.target = $2 AND c.${moment} IS NOT NULL FOR UPDATE OF t)
       SELECT count(*)::int AS count, (array_agg(c.key ORDER BY c.position))[1:${KEYS_SHOWN}] AS keys
       FROM import_changes c LEFT JOIN seen s ON s.position = c.position
       WHERE c.import_id = $1 AND c.target = $2 AND c.${moment} IS NOT NULL AND s.is_same IS NOT TRUE`,
      [importId, target],
    );
    if (row.count > 0) found.push(row);
  }
  return found;
}
