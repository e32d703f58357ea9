import type { DataSource } from 'typeorm';
import { isUuid } from '../database/is-uuid.js';
import { asService } from '../database/tenancy.js';
import type { AuditEvent } from './audit-event.entity.js';

type Event = Pick<AuditEvent, 'actor' | 'subjectType' | 'subjectId'>;

/**
 * What the users are called who acted in events or with whom something was done, by their address and by their id. Users stand above the
 * municipalities and outlive their membership of one: only those are asked for whom its own journal names.
 */
export async function userNames(dataSource: DataSource, events: readonly Event[]): Promise<ReadonlyMap<string, string>> {
  const ids = events
    .filter(({ subjectType, subjectId }) => subjectType === 'user' && isUuid(subjectId))
    .map(({ subjectId }) => subjectId);
  const emails = events.map(({ actor }) => actor).filter((actor) => actor.includes('@'));
  if (ids.length === 0 && emails.length === 0) return new Map();
  const users = await asService(() =>
    dataSource.query<{ id: string; email: string; name: string }[]>(
      'SELECT id, email, name FROM users WHERE id = ANY($1) OR email = ANY($2)',
      [ids, emails],
    ),
  );
  return new Map(users.flatMap(({ id, email, name }) => [[id, name] as const, [email, name] as const]));
}
