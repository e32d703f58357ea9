import type { EntityManager } from 'typeorm';
import type { Change } from './compare.js';
import type { Scope } from './present-state.js';
import type { Value } from './record.js';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.js';

type Row = Readonly<Record<string, Value>>;

/** Writes changes in bulk, new rows first: all of them or, with the caller's transaction, none. */
export async function writeChanges(manager: EntityManager, scope: Scope, changes: readonly Change[]): Promise<void> {
  for (const target of TARGET_NAMES) {
    const mine = changes.filter((change) => change.target === target);
    await insertRows(
      manager,
      scope,
      target,
      mine.filter(({ before }) => before === null),
    );
    await updateRows(
      manager,
      scope,
      target,
      mine.filter(({ before }) => before !== null).map(({ id, after }) => ({ id, ...after })),
    );
  }
}

/** Gives rows the columns' values of `rows`, in one statement for each set of columns. */
export async function updateRows(
  manager: EntityManager,
  scope: Scope,
  target: TargetName,
  rows: readonly (Row & { readonly id: string })[],
): Promise<void> {
  for (const [signature, group] of groupsOf(rows)) {
    const columns = signature.split(',').filter((column) => column !== 'id');
    const bump = TARGETS[target].hasVersion ? ['version = t.version + 1'] : [];
    await manager.query(
      `UPDATE ${target} t SET ${[...columns.map((column) => `${column} = n.${column}`), ...bump].join(', ')}
       FROM jsonb_populate_recordset(NULL::${target}, $1) n WHERE t.id = n.id AND t.authority_id = $2`,
      [JSON.stringify(group), scope.authorityId],
    );
  }
}

async function insertRows(manager: EntityManager, scope: Scope, target: TargetName, added: readonly Change[]): Promise<void> {
  if (added.length === 0) return;
  const owner = { authority_id: scope.authorityId, ...(TARGETS[target].isOfCampaign && { campaign_id: scope.campaignId }) };
  const rows = added.map(({ id, after }) => ({ id, ...owner, ...after }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await manager.query(`INSERT INTO ${target} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${target}, $1)`, [
    JSON.stringify(rows),
  ]);
}

function groupsOf<T extends Row>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const signature = Object.keys(row).sort().join(',');
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [row]);
    else group.push(row);
  }
  return groups;
}
