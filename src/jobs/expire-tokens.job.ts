import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ScheduledJob } from './scheduled-job.js';

/** Links that were replaced work until their notice has run out; tokens until the day they were given for. */
@Injectable()
export class ExpireTokensJob implements ScheduledJob {
  readonly name = 'expire-tokens';
  readonly everyMinutes = 10;

  async run(manager: EntityManager): Promise<Record<string, number>> {
    return { feedTokens: await expire(manager, 'feed_tokens'), apiTokens: await expire(manager, 'api_tokens') };
  }
}

async function expire(manager: EntityManager, table: string): Promise<number> {
  const [, count] = await manager.query<[unknown, number]>(
    `UPDATE ${table} SET revoked_at = now() WHERE expires_at <= now() AND revoked_at IS NULL`,
  );
  return count;
}
