import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ScheduledJob } from './scheduled-job.js';

const remains = {
  foundOthers: `roster_insights WHERE question = 'alternatives' AND created_at < now() - interval '30 days'`,
  whatIfs: `roster_versions v WHERE v.origin = 'what-if' AND v.created_at < now() - interval '30 days'
    AND NOT EXISTS (SELECT FROM roster_versions child WHERE child.parent_id = v.id)`,
  tombstones: `feed_items WHERE status = 'CANCELLED' AND ends_at < now() - interval '180 days'`,
  messages: `messages WHERE state IN ('sent', 'bounced', 'failed', 'skipped') AND created_at < now() - interval '400 days'`,
  jobs: `jobs WHERE finished_at < now() - interval '30 days'`,
  jobRuns: `job_runs WHERE started_at < now() - interval '30 days'`,
  idempotencyKeys: `idempotency_keys WHERE created_at < now() - interval '24 hours'`,
};

/**
 * A cancelled duty leaves its calendar a week after it, but is kept: should it return, its SEQUENCE must go on rising.
 * What was only tried on a roster goes after a month; what was liked of it has been taken over, and a trial that others go on from stays
 * as long as they do. The rest is kept as long as anybody may ask.
 */
@Injectable()
export class PruneJob implements ScheduledJob {
  readonly name = 'prune';
  readonly everyMinutes = 60;

  async run(manager: EntityManager): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const [what, rows] of Object.entries(remains)) {
      const [, count] = await manager.query<[unknown, number]>(`DELETE FROM ${rows}`);
      counts[what] = count;
    }
    return counts;
  }
}
