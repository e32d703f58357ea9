import type { EntityManager } from 'typeorm';

/** A way to a person that is closed: a whole channel, or one address of it. */
interface ClosedWay {
  readonly personId: string;
  readonly channel: string;
  readonly address?: string;
}

/** What waits for a way that is closed must still be said, by somebody, somehow; unless another way says the same. */
export async function handOver(manager: EntityManager, { personId, channel, address }: ClosedWay): Promise<void> {
  await manager.query(
    `WITH closed AS (
       SELECT w.id, EXISTS (
         SELECT 1 FROM messages same WHERE same.person_id = w.person_id AND same.kind = w.kind AND same.subject = w.subject
           AND same.batch_id IS NOT DISTINCT FROM w.batch_id AND same.created_at = w.created_at AND same.channel NOT IN ('copy', $2)
           AND same.state IN ('draft', 'waiting', 'claimed', 'sending', 'sent')) AS is_said
       FROM messages w WHERE w.person_id = $1 AND w.channel = $2 AND w.state IN ('draft', 'waiting')
         AND ($3::text IS NULL OR lower(w.address) = lower($3)))
     UPDATE messages m SET
       state = CASE WHEN is_said THEN 'skipped' ELSE m.state END,
       answer = CASE WHEN is_said THEN 'said by another channel' ELSE m.answer END,
       channel = CASE WHEN is_said THEN m.channel ELSE 'copy' END,
       address = CASE WHEN is_said THEN m.address END
     FROM closed WHERE closed.id = m.id`,
    [personId, channel, address ?? null],
  );
}
