import type { EntityManager } from 'typeorm';
import { drawResultSchema, type DrawFile, type MarkOpening } from '../engine/index.js';
import type { DrawOrderRow } from './draw-order.entity.js';
import type { Draw } from './draw.entity.js';

/** What opens the marks of all listed works; only those of drawn ones are ever published. */
export function markOpenings(manager: EntityManager, drawId: string): Promise<readonly MarkOpening[]> {
  return manager.query<MarkOpening[]>(
    `SELECT w.public_id AS "workId", coalesce(w.total::text, '') AS score, coalesce(w.mark::text, '') AS mark, w.mark_nonce AS nonce
     FROM draw_works l JOIN works w ON w.id = l.work_id WHERE l.draw_id = $1`,
    [drawId],
  );
}

/** Keeps the last stage's works as rows, in draw order; answers how many there are. */
export async function keepDrawn(manager: EntityManager, draw: Draw, order: DrawOrderRow, { bytes }: DrawFile): Promise<number> {
  const stage = drawResultSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).stages.at(-1)!;
  await manager.query(
    `INSERT INTO drawn_works (draw_id, work_id, authority_id, order_id, position, ticket)
     SELECT $1, w.id, $2, $3, s.position, $5::jsonb->>s.work
     FROM unnest($4::text[]) WITH ORDINALITY s (work, position) JOIN works w ON w.public_id = s.work`,
    [draw.id, draw.authorityId, order.id, stage.selected, JSON.stringify(stage.tickets)],
  );
  return stage.selected.length;
}
