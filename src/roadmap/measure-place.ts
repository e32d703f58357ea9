import type { EntityManager } from 'typeorm';

/** Makes room for a measure behind those of its section, or else at the end; answers its position. */
export async function placeIn(manager: EntityManager, roadmapId: string, section: string | null): Promise<number> {
  await lock(manager, roadmapId);
  const [{ last }] = await manager.query<[{ last: number }]>(
    `SELECT coalesce(max(position) FILTER (WHERE section IS NOT DISTINCT FROM $2), max(position), 0) AS last
     FROM roadmap_measures WHERE roadmap_id = $1`,
    [roadmapId, section],
  );
  return roomBehind(manager, roadmapId, last);
}

/**
 * Makes room where a measure stood in a section, `behind` another one (null: before all): behind it while it is of that section, else before
 * the others of the section; where the section is empty, behind the section of the other one. Answers the position.
 */
export async function placeBack(
  manager: EntityManager,
  { id, roadmapId }: { readonly id: string; readonly roadmapId: string },
  section: string | null,
  behind: string | null,
): Promise<number> {
  await lock(manager, roadmapId);
  const [{ last }] = await manager.query<[{ last: number }]>(
    `WITH others AS (SELECT id, section, position FROM roadmap_measures WHERE roadmap_id = $1 AND id <> $2),
       before AS (SELECT section, position FROM others WHERE id = $4)
     SELECT coalesce(
       (SELECT position FROM before WHERE section IS NOT DISTINCT FROM $3),
       (SELECT min(position) - 1 FROM others WHERE section IS NOT DISTINCT FROM $3),
       (SELECT max(o.position) FROM others o JOIN before b ON o.section IS NOT DISTINCT FROM b.section),
       0) AS last`,
    [roadmapId, id, section, behind],
  );
  return roomBehind(manager, roadmapId, last);
}

/** Which measure a measure stands behind; null: it is the first. */
export async function standsBehind(
  manager: EntityManager,
  { roadmapId, position }: { readonly roadmapId: string; readonly position: number },
): Promise<string | null> {
  const [row] = await manager.query<{ id: string }[]>(
    'SELECT id FROM roadmap_measures WHERE roadmap_id = $1 AND position < $2 ORDER BY position DESC LIMIT 1',
    [roadmapId, position],
  );
  return row?.id ?? null;
}

async function lock(manager: EntityManager, roadmapId: string): Promise<void> {
  await manager.query('SELECT 1 FROM roadmaps WHERE id = $1 FOR UPDATE', [roadmapId]);
}

async function roomBehind(manager: EntityManager, roadmapId: string, last: number): Promise<number> {
  await manager.query('UPDATE roadmap_measures SET position = position + 1 WHERE roadmap_id = $1 AND position > $2', [
    roadmapId,
    last,
  ]);
  return last + 1;
}
