import type { EntityManager } from 'typeorm';
import { handOver } from '../hand-over.js';

interface Returned {
  readonly authorityId: string;
  readonly personId: string;
  readonly address: string;
}

/** Keeps that an address takes no letter; what was to go there is handed over, to be said otherwise. */
export async function markDead(
  manager: EntityManager,
  { authorityId, personId, address }: Returned,
  reason: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO message_preferences (person_id, authority_id, bounced_address, bounced_at, bounce_reason) VALUES ($1, $2, $3, now(), $4)
     ON CONFLICT (person_id) DO UPDATE SET bounced_address = excluded.bounced_address, bounced_at = excluded.bounced_at,
       bounce_reason = excluded.bounce_reason`,
    [personId, authorityId, address, reason],
  );
  await handOver(manager, { personId, channel: 'email', address });
}
