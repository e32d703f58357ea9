import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { given, oneRow, pageOfRows } from '../database/versioned-rows.js';
import { DutiesService, type OwnDuty } from '../duties/duties.service.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { Act } from './act.entity.js';
import { actTooEarly, dutyUnknown } from './acts.problems.js';
import { missingCursor, type ActBody, type ActsQuery, type ActsSummary, type MissingAct } from './acts.schema.js';
import { STAGES } from './stages.js';

const MISSING = `FROM feed_items i JOIN people p ON p.id = i.owner_id
  WHERE i.campaign_id = $1 AND i.audience = 'person' AND i.status = 'CONFIRMED' AND i.ends_at < now()
    AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.person_id = p.id AND a.uid = i.uid)`;

/** What observers have seen: collected, counted, and asked for where it is missing. */
@Injectable()
export class ActsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly duties: DutiesService,
  ) {}

  /** The duty an act is to be written about, and the act if there is one. */
  async ofDuty(actor: Actor, personId: string, uid: string, at: Date): Promise<{ duty: OwnDuty; act: Act | null }> {
    const duty = (await this.duties.own(actor, personId)).find(({ item }) => item.uid === uid && item.status === 'CONFIRMED');
    if (duty === undefined || (duty.sitting ?? duty.block) === null) throw dutyUnknown(uid);
    if (at < beginningOf(duty)) throw actTooEarly(duty.item.payload.start);
    return { duty, act: await this.dataSource.manager.findOneBy(Act, { personId, uid }) };
  }

  /** Takes an act; sent again, even by two taps at once, it takes the place of the former one. */
  async submit(actor: Actor, personId: string, uid: string, body: ActBody, at: Date): Promise<void> {
    const { duty } = await this.ofDuty(actor, personId, uid, at);
    const { item, sitting, block, schoolClass } = duty;
    const { schoolId, subject } = (sitting ?? block)!;
    const { authorityId, campaignId, slotKey, payload } = item;
    const classLabel = schoolClass === null ? String(block?.grade ?? '') : `${schoolClass.grade}${schoolClass.letter}`;
    const facts = {
      authorityId,
      campaignId,
      schoolId,
      personId,
      uid,
      slotKey,
      heldOn: payload.start.slice(0, 10),
      subject,
      classLabel,
    };
    await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [personId]);
      const former = await manager.findOneBy(Act, { personId, uid });
      const { id } = await manager.save(Object.assign(former ?? new Act(), facts, body, { submittedAt: at }));
      await this.audit.record(manager, actor, 'act.submit', { type: 'act', id }, { schoolId, uid });
    });
  }

  list(actor: Actor, campaignId: string, { limit, cursor, ...filter }: ActsQuery): Promise<Page<Act>> {
    const where = { authorityId: authorityOf(actor), campaignId, ...given(filter) };
    return pageOfRows(this.dataSource.manager, Act, where, { limit, cursor });
  }

  async all(actor: Actor, campaignId: string): Promise<Act[]> {
    const { id } = await this.campaign(this.dataSource.manager, actor, campaignId);
    return this.dataSource.manager.find(Act, { where: { campaignId: id }, order: { heldOn: 'ASC', startsAt: 'ASC', id: 'ASC' } });
  }

  async summary(actor: Actor, campaignId: string): Promise<ActsSummary> {
    const { id } = await this.campaign(this.dataSource.manager, actor, campaignId);
    const schools = await this.dataSource.query<ActsSummary['schools']>(
      `SELECT s.id AS "schoolId", s.short_name AS "shortName", count(*)::int AS acts,
         count(*) FILTER (WHERE jsonb_path_exists(a.findings, '$[*].violations[*]'))::int AS "withViolations"
       FROM acts a JOIN schools s ON s.id = a.school_id WHERE a.campaign_id = $1 GROUP BY s.id ORDER BY s.short_name, s.id`,
      [id],
    );
    const violations = await this.dataSource.query<ActsSummary['violations']>(
      `SELECT a.school_id AS "schoolId", f ->> 'stage' AS stage, v AS violation, count(*)::int AS acts
       FROM acts a, jsonb_array_elements(a.findings) f, jsonb_array_elements_text(f -> 'violations') v
       WHERE a.campaign_id = $1 GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3`,
      [id],
    );
    const acts = schools.reduce((sum, school) => sum + school.acts, 0);
    const stages = STAGES.map(({ violations: known, ...stage }) => ({ ...stage, violations: [...known] }));
    const [{ missing }] = await this.dataSource.query<[{ missing: number }]>(`SELECT count(*)::int AS missing ${MISSING}`, [id]);
    return { acts, missing, schools, violations, stages };
  }

  /** Duties that are over and have no act, the oldest first. */
  async missing(actor: Actor, campaignId: string, { limit, cursor }: PageQuery): Promise<Page<MissingAct>> {
    const { id } = await this.campaign(this.dataSource.manager, actor, campaignId);
    const [endedAt, code, uid] = cursorKey(cursor, missingCursor) ?? [null, null, null];
    const duties = await this.dataSource.query<MissingAct[]>(
      `SELECT p.id AS "personId", p.code, i.uid, i.slot_key AS "slotKey", i.payload ->> 'location' AS "schoolName", i.ends_at AS "endedAt"
       ${MISSING} AND ($2::timestamptz IS NULL OR (i.ends_at, p.code, i.uid) > ($2, $3, $4)) ORDER BY i.ends_at, p.code, i.uid LIMIT $5`,
      [id, endedAt, code, uid, limit + 1],
    );
    return toPage(duties, limit, (duty) => [duty.endedAt.toISOString(), duty.code, duty.uid]);
  }

  private campaign(manager: EntityManager, actor: Actor, id: string): Promise<Campaign> {
    return oneRow(manager, Campaign, { id, authorityId: authorityOf(actor) }, 'кампания');
  }
}

/** The instant a duty begins: its end is kept as an instant, its length in local time. */
function beginningOf({ item }: OwnDuty): Date {
  const length = Date.parse(`${item.payload.end}Z`) - Date.parse(`${item.payload.start}Z`);
  return new Date(item.endsAt.getTime() - length);
}
