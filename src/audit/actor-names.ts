import type { DataSource } from 'typeorm';
import { asService } from '../database/tenancy.js';
import type { AuditEvent } from './audit-event.entity.js';

/**
 * What the users are called who acted in events, by their address. Users stand above the municipalities and outlive their membership of
 * one: only those are asked for whom its own journal names.
 */
export async function actorNames(
  dataSource: DataSource,
  events: readonly Pick<AuditEvent, 'actor'>[],
): Promise<ReadonlyMap<string, string>> {
  const emails = events.map(({ actor }) => actor).filter((actor) => actor.includes('@'));
  if (emails.length === 0) return new Map();
  const users = await asService(() =>
    dataSource.query<{ email: string; name: string }[]>('SELECT email, name FROM users WHERE email = ANY($1)', [emails]),
  );
  return new Map(users.map(({ email, name }) => [email, name]));
}
