import type { EntityManager } from 'typeorm';

/** Makes room for a measure behind those of its section, or else at the end; answers its position. */
export async function placeIn(manager: EntityManager, roadmapId: string, section: string | null): Promise<number> {
  await manager.query('SELECT 1 FROM roadmaps WHERE id = $1 FOR UPDATE', [roadmapId]);
  const [{ last }] = await manager.query<[{ last: number }]>(
    `SELECT coalesce(max(position) FILTER (WHERE section IS NOT DISTINCT FROM $2), max(position), 0) AS last
     FROM roadmap_measures WHERE roadmap_id = $1`,
    [roadmapId, section],
  );
  await manager.query('UPDATE roadmap_measures SET position = position + 1 WHERE roadmap_id = $1 AND position > $2', [
    roadmapId,
    last,
  ]);
  return last + 1;
}
