import type { EntityManager } from 'typeorm';
import type { Change } from '../plan/compare.js';

/** Some of the changes (`Change`) of an import, as the JSON text of their list: who hands them on does not read them. */
export interface ChangesPart {
  readonly count: number;
  readonly json: string;
}

/** Keeps changes of an import behind those that it has already. */
export async function keepChanges(
  manager: EntityManager,
  { id, authorityId }: { readonly id: string; readonly authorityId: string },
  known: number,
  { json }: ChangesPart,
): Promise<void> {
  await manager.query(
    `INSERT INTO import_changes (import_id, position, authority_id, target, row_id, key, before, after)
     SELECT $1, $2::int + place, $3, item ->> 'target', (item ->> 'id')::uuid, item ->> 'key', nullif(item -> 'before', 'null'), item -> 'after'
     FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS listed (item, place)`,
    [id, known, authorityId, json],
  );
}

export function firstChanges(manager: EntityManager, importId: string, count: number): Promise<Change[]> {
  return manager.query<Change[]>(
    `SELECT target, row_id AS id, key, before, after FROM import_changes WHERE import_id = $1 ORDER BY position LIMIT $2`,
    [importId, count],
  );
}

export async function countChanges(manager: EntityManager, importId: string): Promise<number> {
  const [row] = await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM import_changes WHERE import_id = $1', [
    importId,
  ]);
  return row.count;
}
