import type { EntityManager } from 'typeorm';
import type { Scope } from '../plan/present-state.js';
import { TARGET_NAMES, TARGETS, type TargetName } from '../plan/targets.js';

/** Writes an import's changes, new rows first: all of them or, with the caller's transaction, none. */
export async function writeChanges(manager: EntityManager, scope: Scope, importId: string): Promise<void> {
  for (const target of TARGET_NAMES) {
    await insertRows(manager, scope, target, importId);
    await updateRows(manager, scope, target, importId, 'after');
  }
}

async function insertRows(manager: EntityManager, scope: Scope, target: TargetName, importId: string): Promise<void> {
  const used = await manager.query<{ name: string }[]>(
    `SELECT DISTINCT jsonb_object_keys(after) AS name FROM import_changes WHERE import_id = $1 AND target = $2 AND before IS NULL`,
    [importId, target],
  );
  if (used.length === 0) return;
  const names = used.map(({ name }) => name);
  const [ownerColumns, owners] = TARGETS[target].isOfCampaign
    ? [
        ['authority_id', 'campaign_id'],
        [scope.authorityId, scope.campaignId],
      ]
    : [['authority_id'], [scope.authorityId]];
  await manager.query(
    `INSERT INTO ${target} (id, ${[...ownerColumns, ...names].join(', ')})
     SELECT c.row_id, ${[...ownerColumns.map((_, index) => `$${index + 3}::uuid`), ...names.map((name) => `n.${name}`)].join(', ')}
     FROM import_changes c, jsonb_populate_record(NULL::${target}, c.after) n
     WHERE c.import_id = $1 AND c.target = $2 AND c.before IS NULL ORDER BY c.position`,
    [importId, target, ...owners],
  );
}

/** Gives the rows that were there the values of a moment, in one statement for each set of columns. */
export async function updateRows(
  manager: EntityManager,
  scope: Scope,
  target: TargetName,
  importId: string,
  moment: 'before' | 'after',
): Promise<void> {
  const sets = await manager.query<{ names: string[] }[]>(
    `SELECT DISTINCT ${NAMES} AS names FROM import_changes c WHERE import_id = $1 AND target = $2 AND before IS NOT NULL`,
    [importId, target],
  );
  for (const { names } of sets) {
    const bump = TARGETS[target].hasVersion ? ['version = t.version + 1'] : [];
    await manager.query(
      `UPDATE ${target} t SET ${[...names.map((name) => `${name} = n.${name}`), ...bump].join(', ')}
       FROM import_changes c, jsonb_populate_record(NULL::${target}, c.${moment}) n
       WHERE c.import_id = $1 AND c.target = $2 AND c.before IS NOT NULL AND ${NAMES} = $3 AND t.id = c.row_id AND t.authority_id = $4`,
      [importId, target, names, scope.authorityId],
    );
  }
}

/** The columns that a change concerns: before and after it they are the same. */
const NAMES = 'ARRAY(SELECT jsonb_object_keys(c.after) ORDER BY 1)';
