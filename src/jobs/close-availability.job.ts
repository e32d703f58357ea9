import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { systemActor } from '../http/actor.js';
import type { ScheduledJob } from './scheduled-job.js';

/** At its deadline a campaign stops taking answers about availability. */
@Injectable()
export class CloseAvailabilityJob implements ScheduledJob {
  readonly name = 'close-availability';
  readonly everyMinutes = 1;

  constructor(private readonly audit: AuditService) {}

  async run(manager: EntityManager): Promise<Record<string, number>> {
    const [closed] = await manager.query<[{ id: string; authority_id: string }[], number]>(
      `UPDATE campaigns SET availability_closed_at = now(), version = version + 1
       WHERE availability_deadline_at <= now() AND availability_closed_at IS NULL RETURNING id, authority_id`,
    );
    for (const campaign of closed) {
      const actor = systemActor(this.name, campaign.authority_id);
      await this.audit.record(manager, actor, 'availability.close', { type: 'campaign', id: campaign.id });
    }
    return { campaignsClosed: closed.length };
  }
}
