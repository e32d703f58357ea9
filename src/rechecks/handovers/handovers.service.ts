import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { oneRow } from '../../database/versioned-rows.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { cursorKey, toPage, type Page } from '../../http/paging.js';
import { School } from '../../schools/school.entity.js';
import { HandoverConfirmation } from './handover-confirmation.entity.js';
import { HandedWork } from './handed-work.entity.js';
import { nothingToHandOver, wrongWorks } from './handovers.problems.js';
import {
  handoverCursor,
  type Due,
  type Handover,
  type HandoverBody,
  type HandoverLine,
  type HandoversQuery,
  type Keeping,
  type KeepingBody,
} from './handovers.schema.js';
import { receiptPage } from './receipt-page.js';
import { dueBySchool, movable } from './recheck-custody.js';
import { WorkHandover } from './work-handover.entity.js';
import { WorkKeeping } from './work-keeping.entity.js';

/** Papers on their way from schools to the commission and back: what is awaited, receipts, and until when nothing may be destroyed. */
@Injectable()
export class Handovers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async keeping(actor: Actor, campaignId: string): Promise<Keeping> {
    await this.campaign(actor, campaignId);
    const keeping = await this.dataSource.manager.findOneBy(WorkKeeping, { campaignId });
    return { keptUntil: keeping?.keptUntil ?? null, setBy: keeping?.setBy ?? null };
  }

  async keep(actor: Actor, campaignId: string, { keptUntil }: KeepingBody): Promise<Keeping> {
    const { authorityId } = await this.campaign(actor, campaignId);
    await this.dataSource.transaction(async (manager) => {
      await manager.upsert(WorkKeeping, { campaignId, authorityId, keptUntil, setBy: actor.name }, ['campaignId']);
      await this.audit.record(manager, actor, 'works.keep', { type: 'campaign', id: campaignId }, { keptUntil });
    });
    return this.keeping(actor, campaignId);
  }

  async due(actor: Actor, campaignId: string): Promise<Due> {
    const { authorityId } = await this.campaign(actor, campaignId);
    const { keptUntil } = await this.keeping(actor, campaignId);
    return { keptUntil, schools: await dueBySchool(this.dataSource.manager, { authorityId, campaignId }) };
  }

  /** The works of a school that the commission waits for, by the codes that the school knows. */
  async awaited(actor: Actor, campaignId: string, schoolId: string): Promise<Handover['works']> {
    const { authorityId } = await this.campaign(actor, campaignId);
    const { manager } = this.dataSource;
    const ids = await movable(manager, { authorityId, campaignId }, { schoolId, direction: 'to-commission' });
    return manager.query<Handover['works']>(
      `SELECT id AS "workId", grade, class_ordinal AS "classOrdinal", subject, code FROM works WHERE id = ANY($1)
       ORDER BY subject, grade, class_ordinal, code`,
      [ids],
    );
  }

  /** Notes that papers changed hands; the receipt gets the campaign’s next number. */
  async handOver(actor: Actor, campaignId: string, { workIds, ...wish }: HandoverBody): Promise<Handover> {
    const { authorityId } = await this.campaign(actor, campaignId);
    const id = await this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`handover ${campaignId}`]);
      await oneRow(manager, School, { id: wish.schoolId, authorityId }, 'школа');
      const possible = new Set(await movable(manager, { authorityId, campaignId }, wish));
      const works = [...new Set(workIds ?? possible)];
      const wrong = works.filter((work) => !possible.has(work));
      if (wrong.length > 0) throw wrongWorks(wrong);
      if (works.length === 0) throw nothingToHandOver();
      const number = ((await manager.maximum(WorkHandover, 'number', { campaignId })) ?? 0) + 1;
      const row = Object.assign(new WorkHandover(), { ...wish, authorityId, campaignId, number, createdBy: actor.name });
      const handover = await manager.save(row);
      await manager.insert(
        HandedWork,
        works.map((workId) => ({ handoverId: handover.id, workId, authorityId })),
      );
      if (actor.schoolId === undefined) await confirmed(manager, actor, handover);
      const detail = { number, schoolId: wish.schoolId, direction: wish.direction, works: works.length };
      await this.audit.record(manager, actor, 'works.hand-over', { type: 'work-handover', id: handover.id }, detail);
      return handover.id;
    });
    return this.find(actor, id);
  }

  /** The commission has counted the papers of a school's receipt; said again, it changes nothing. */
  async confirm(actor: Actor, id: string): Promise<Handover> {
    await this.dataSource.transaction(async (manager) => {
      const handover = await oneRow(manager, WorkHandover, { id, authorityId: authorityOf(actor) }, 'передача работ');
      if (!(await confirmed(manager, actor, handover))) return;
      const detail = { number: handover.number, schoolId: handover.schoolId };
      await this.audit.record(manager, actor, 'works.confirm-handover', { type: 'work-handover', id }, detail);
    });
    return this.find(actor, id);
  }

  /** The latest first. */
  async list(actor: Actor, campaignId: string, { limit, cursor, schoolId }: HandoversQuery): Promise<Page<HandoverLine>> {
    await this.campaign(actor, campaignId);
    const [before] = cursorKey(cursor, handoverCursor) ?? [null];
    const handovers = await this.dataSource.query<HandoverLine[]>(
      `SELECT h.id, h.number, h.school_id AS "schoolId", h.direction, h.handed_by AS "handedBy", h.received_by AS "receivedBy",
         h.created_at AS "createdAt", c.confirmed_by AS "confirmedBy", c.created_at AS "confirmedAt",
         (SELECT count(*)::int FROM handed_works t WHERE t.handover_id = h.id) AS works
       FROM work_handovers h LEFT JOIN handover_confirmations c ON c.handover_id = h.id 
       WHERE h.campaign_id = $1 AND h.authority_id = $2 AND ($3::int IS NULL OR h.number < $3)
         AND ($4::uuid IS NULL OR h.school_id = $4) ORDER BY h.number DESC LIMIT $5`,
      [campaignId, authorityOf(actor), before, schoolId ?? null, limit + 1],
    );
    return toPage(handovers, limit, ({ number }) => [number]);
  }

  async find(actor: Actor, id: string): Promise<Handover> {
    const { manager } = this.dataSource;
    const handover = await oneRow(manager, WorkHandover, { id, authorityId: authorityOf(actor) }, 'передача работ');
    const { shortName } = await manager.findOneByOrFail(School, { id: handover.schoolId });
    const works = await manager.query<Handover['works']>(
      `SELECT w.id AS "workId", w.grade, w.class_ordinal AS "classOrdinal", w.subject, w.code FROM handed_works t JOIN works w ON w.id = t.work_id
       WHERE t.handover_id = $1 ORDER BY w.subject, w.grade, w.class_ordinal, w.code`,
      [id],
    );
    const confirmation = await manager.findOneBy(HandoverConfirmation, { handoverId: id });
    const { confirmedBy = null, createdAt: confirmedAt = null } = confirmation ?? {};
    return Object.assign(handover, { school: shortName, works, confirmedBy, confirmedAt });
  }

  /** A page to be printed, dated as the campaign's clocks are. */
  async receipt(actor: Actor, id: string): Promise<string> {
    const { campaignId } = await oneRow(
      this.dataSource.manager,
      WorkHandover,
      { id, authorityId: authorityOf(actor) },
      'передача работ',
    );
    const { timeZone } = await this.campaign(actor, campaignId);
    return receiptPage(await this.find(actor, id), timeZone);
  }

  private campaign(actor: Actor, id: string): Promise<Campaign> {
    return oneRow(this.dataSource.manager, Campaign, { id, authorityId: authorityOf(actor) }, 'кампания');
  }
}

/** Whether it was not confirmed before. */
async function confirmed(manager: EntityManager, { name }: Actor, { id, authorityId }: WorkHandover): Promise<boolean> {
  const row = { handoverId: id, authorityId, confirmedBy: name };
  const { identifiers } = await manager.createQueryBuilder().insert().into(HandoverConfirmation).values(row).orIgnore().execute();
  return identifiers[0] !== undefined;
}
