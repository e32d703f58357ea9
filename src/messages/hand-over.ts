import type { EntityManager } from 'typeorm';

/** What waits for a channel that its reader has silenced must still be said, by somebody, somehow. */
export async function handOver(manager: EntityManager, personId: string, channel: string): Promise<void> {
  await manager.query(
    `UPDATE messages SET channel = 'copy', address = NULL WHERE person_id = $1 AND channel = $2 AND state IN ('draft', 'waiting')`,
    [personId, channel],
  );
}
