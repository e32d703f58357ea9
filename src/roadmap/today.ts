import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';

/** The day it is now in the municipality, which may be tomorrow's of London. */
export async function todayOf(manager: EntityManager, authorityId: string): Promise<string> {
  const { timeZone } = await manager.findOneByOrFail(Authority, { id: authorityId });
  return DateTime.now().setZone(timeZone).toISODate()!;
}
