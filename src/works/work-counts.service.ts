import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page } from '../http/paging.js';
import { School } from '../schools/school.entity.js';
import { WorkCount } from './work-count.entity.js';
import { comparisonCursor, type Comparison, type ComparisonQuery, type CountBody } from './works.schema.js';

/** What schools confirm, what the register holds and what sittings say: differences are shown, never levelled. */
@Injectable()
export class WorkCounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** The latest word of a school replaces the one before, which stays in the audit log. */
  async confirm(actor: Actor, campaignId: string, wish: CountBody): Promise<WorkCount> {
    const authorityId = authorityOf(actor);
    const { schoolId, grade, subject } = wish;
    return this.dataSource.transaction(async (manager) => {
      await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
      await oneRow(manager, School, { id: schoolId, authorityId }, 'школа');
      const key = { authorityId, campaignId, schoolId, grade, subject };
      await manager.query('SELECT 1 FROM schools WHERE id = $1 FOR UPDATE', [schoolId]);
      const known = await manager.findOneBy(WorkCount, key);
      const row = Object.assign(known ?? new WorkCount(), { ...key, ...wish, confirmedAt: new Date() });
      const { id } = await manager.save(row);
      const detail = { ...wish, before: known?.works ?? null };
      await this.audit.record(manager, actor, 'work-count.confirm', { type: 'work-count', id }, detail);
      return manager.findOneByOrFail(WorkCount, { id });
    });
  }

  /** By school, grade and subject. A work of two parts is one work: its first part counts. */
  async compare(actor: Actor, campaignId: string, query: ComparisonQuery): Promise<Page<Comparison>> {
    const after = cursorKey(query.cursor, comparisonCursor) ?? [null, null, null];
    const rows = await this.dataSource.query<Comparison[]>(COMPARISON, [
      authorityOf(actor),
      campaignId,
      query.schoolId ?? null,
      query.onlyDifferences,
      ...after,
      query.limit + 1,
    ]);
    return toPage(rows, query.limit, ({ schoolId, grade, subject }) => [schoolId, grade, subject]);
  }
}

const COMPARISON = `
  WITH registered AS (
    SELECT school_id, grade, subject, count(*) FILTER (WHERE NOT is_absent)::int AS works, count(*) FILTER (WHERE is_absent)::int AS absent
    FROM works WHERE authority_id = $1 AND campaign_id = $2 GROUP BY school_id, grade, subject
  ), expected AS (
    SELECT s.school_id, c.grade, s.subject, CASE WHEN bool_and(s.pupils IS NOT NULL) THEN sum(s.pupils)::int END AS pupils
    FROM sittings s JOIN school_classes c ON c.id = s.class_id
    WHERE s.authority_id = $1 AND s.campaign_id = $2 AND s.part = 1 AND s.state = 'planned' GROUP BY s.school_id, c.grade, s.subject
  ), confirmed AS (
    SELECT school_id, grade, subject, works FROM work_counts WHERE authority_id = $1 AND campaign_id = $2
  ), compared AS (
    SELECT school_id AS "schoolId", grade, subject, coalesce(registered.works, 0) AS registered, coalesce(absent, 0) AS absent,
      pupils AS expected, confirmed.works AS confirmed,
      coalesce(pupils NOT IN (coalesce(registered.works, 0), coalesce(registered.works, 0) + coalesce(absent, 0)), false)
        OR coalesce(confirmed.works <> coalesce(registered.works, 0), false) AS differs
    FROM registered FULL JOIN expected USING (school_id, grade, subject) FULL JOIN confirmed USING (school_id, grade, subject)
  )
  SELECT * FROM compared
  WHERE ($3::uuid IS NULL OR "schoolId" = $3) AND (NOT $4 OR differs)
    AND ($5::uuid IS NULL OR ("schoolId", grade, subject) > ($5, $6::int, $7::text))
  ORDER BY "schoolId", grade, subject LIMIT $8`;
