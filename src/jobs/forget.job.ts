import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { systemActor } from '../http/actor.js';
import type { ScheduledJob } from './scheduled-job.js';

/** Our own default, no norm: as long as somebody may ask why they were or were not sent. */
const KEPT = `interval '1 year'`;

interface Forgotten {
  readonly authorityId: string;
  readonly availability: number;
  readonly ownLessons: number;
  readonly ties: number;
  readonly files: number;
}

/** What campaigns long past have left of people's days and ties, and the files that these came in. The demonstration is nobody's. */
const FORGET = `
  WITH past AS (
      SELECT c.id FROM campaigns c JOIN authorities a ON a.id = c.authority_id
      WHERE c.ends_on < now() - ${KEPT} AND NOT a.is_demonstration),
    availability_gone AS (DELETE FROM availability WHERE campaign_id IN (SELECT id FROM past) RETURNING authority_id),
    lessons_gone AS (DELETE FROM own_lessons WHERE campaign_id IN (SELECT id FROM past) RETURNING authority_id),
    ties_gone AS (DELETE FROM affiliations WHERE until < now() - ${KEPT} RETURNING authority_id),
    files_gone AS (UPDATE imports SET file = '' WHERE campaign_id IN (SELECT id FROM past) AND file <> '' RETURNING id, authority_id),
    changes_gone AS (
      DELETE FROM import_changes WHERE target IN ('availability', 'own_lessons')
        AND import_id IN (SELECT id FROM imports WHERE campaign_id IN (SELECT id FROM past))),
    gone AS (
      SELECT authority_id, 1 AS availability, 0 AS lessons, 0 AS ties, 0 AS files FROM availability_gone
      UNION ALL SELECT authority_id, 0, 1, 0, 0 FROM lessons_gone
      UNION ALL SELECT authority_id, 0, 0, 1, 0 FROM ties_gone
      UNION ALL SELECT authority_id, 0, 0, 0, 1 FROM files_gone)
  SELECT authority_id AS "authorityId", sum(availability)::int AS availability, sum(lessons)::int AS "ownLessons",
    sum(ties)::int AS ties, sum(files)::int AS files
  FROM gone GROUP BY authority_id`;

/** Personal data that no plan needs any more go by themselves (152-ФЗ): a year after the campaign, or after the end of a tie. */
@Injectable()
export class ForgetJob implements ScheduledJob {
  readonly name = 'forget';
  readonly everyMinutes = 12 * 60;

  constructor(private readonly audit: AuditService) {}

  async run(manager: EntityManager): Promise<Record<string, number>> {
    const forgotten = await manager.query<Forgotten[]>(FORGET);
    for (const { authorityId, ...counts } of forgotten)
      await this.audit.record(manager, systemActor(this.name, authorityId), 'person.forget', { type: 'people', id: '*' }, counts);
    return { authorities: forgotten.length };
  }
}
