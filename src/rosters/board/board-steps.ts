import type { EntityManager } from 'typeorm';
import type { Actor } from '../../http/actor.js';
import type { RosterVersion } from '../roster-version.entity.js';
import type { BoardChange } from './board-change.js';

/** One step of the board's history: who did what, and which version came of it. */
export interface BoardStep extends Pick<RosterVersion, 'id' | 'number' | 'origin' | 'state' | 'createdBy' | 'createdAt'> {
  readonly edit: BoardChange | null;
  /** Made with the account of the one who asks: names may be alike. */
  readonly isMine: boolean;
}

/** The line of versions that ends on the board, newest first, without their documents; `after` leaves out that number and older ones. */
export async function stepsTo(
  manager: EntityManager,
  headId: string,
  { after = 0, most, reader }: { readonly after?: number; readonly most: number; readonly reader: Actor },
): Promise<readonly BoardStep[]> {
  return manager.query(
    `WITH RECURSIVE line AS (
       SELECT id, parent_id, number, 1 AS depth FROM roster_versions WHERE id = $1
       UNION ALL SELECT v.id, v.parent_id, v.number, line.depth + 1
       FROM roster_versions v JOIN line ON v.id = line.parent_id WHERE line.depth < $3 AND v.number > $2)
     SELECT v.id, v.number, v.origin, v.state, v.edit, v.created_by AS "createdBy", v.created_at AS "createdAt",
       coalesce(v.created_by_user_id = $4, false) AS "isMine"
     FROM line JOIN roster_versions v ON v.id = line.id WHERE v.number > $2 ORDER BY v.number DESC`,
    [headId, after, most, reader.userId ?? null],
  );
}
