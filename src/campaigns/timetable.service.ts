import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { changedRow, given, oneRow, pageOfRows, refusingTwins } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { invalidRequest } from '../http/problems.js';
import { SchoolClass } from '../schools/school-class.entity.js';
import { School } from '../schools/school.entity.js';
import { Campaign } from './campaign.entity.js';
import { GradingBlock } from './grading-block.entity.js';
import { gradingSpan } from './grading-span.js';
import type { NormFinding } from './norms/index.js';
import { spokenDay } from './norms/norm.js';
import { normFindings, refuseNewErrors, type JudgedSitting } from './sitting-norms.js';
import { Sitting } from './sitting.entity.js';
import type {
  BlockChanges,
  BlocksQuery,
  NewBlock,
  NewSitting,
  SittingChanges,
  SittingCheck,
  SittingsQuery,
} from './timetable.schema.js';

/** What schools have declared: sittings and the grading of their works. The dates are theirs, never chosen here. */
@Injectable()
export class TimetableService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  sittings(actor: Actor, campaignId: string, { limit, cursor, ...filter }: SittingsQuery): Promise<Page<Sitting>> {
    const where = { authorityId: authorityOf(actor), campaignId, ...given(filter) };
    return pageOfRows(this.dataSource.manager, Sitting, where, { limit, cursor });
  }

  blocks(actor: Actor, campaignId: string, { limit, cursor, ...filter }: BlocksQuery): Promise<Page<GradingBlock>> {
    const where = { authorityId: authorityOf(actor), campaignId, ...given(filter) };
    return pageOfRows(this.dataSource.manager, GradingBlock, where, { limit, cursor });
  }

  sitting(actor: Actor, id: string): Promise<Sitting> {
    return oneRow(this.dataSource.manager, Sitting, { id, authorityId: authorityOf(actor) }, 'проведение работы');
  }

  block(actor: Actor, id: string): Promise<GradingBlock> {
    return oneRow(this.dataSource.manager, GradingBlock, { id, authorityId: authorityOf(actor) }, 'проверка работ');
  }

  async addSitting(actor: Actor, campaignId: string, wish: NewSitting): Promise<JudgedSitting> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
      const { schoolId } = await oneRow(manager, SchoolClass, { id: wish.classId, campaignId, authorityId }, 'класс');
      return judged(manager, await this.added(manager, actor, Sitting, { ...wish, authorityId, campaignId, schoolId }), []);
    });
  }

  /** What the norms would say about a sitting before anybody keeps it. */
  async checkSitting(actor: Actor, campaignId: string, { sitting, inPlaceOf }: SittingCheck): Promise<readonly NormFinding[]> {
    const { manager } = this.dataSource;
    const ofCampaign = { campaignId, authorityId: authorityOf(actor) };
    const { schoolId } = await oneRow(manager, SchoolClass, { id: sitting.classId, ...ofCampaign }, 'класс');
    if (inPlaceOf !== undefined) await oneRow(manager, Sitting, { id: inPlaceOf, ...ofCampaign }, 'проведение работы');
    const facts = { ...ofCampaign, schoolId, id: inPlaceOf ?? randomUUID(), state: 'planned' };
    return normFindings(manager, Object.assign(new Sitting(), sitting, facts));
  }

  async addBlock(actor: Actor, campaignId: string, wish: NewBlock): Promise<GradingBlock> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      refuseForeignDay(wish.date, await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания'));
      await oneRow(manager, School, { id: wish.schoolId, authorityId }, 'школа');
      return this.added(manager, actor, GradingBlock, { ...wish, authorityId, campaignId });
    });
  }

  /** A fault that a sitting had before does not stand in the way of another change to it. */
  changeSitting(actor: Actor, id: string, ifMatch: string, changes: SittingChanges): Promise<JudgedSitting> {
    return this.dataSource.transaction(async (manager) => {
      const before = await oneRow(manager, Sitting, { id, authorityId: authorityOf(actor) }, 'проведение работы');
      const known = await normFindings(manager, before);
      return judged(manager, await this.changed(manager, actor, Sitting, { id, ifMatch, changes }), known);
    });
  }

  changeBlock(actor: Actor, id: string, ifMatch: string, changes: BlockChanges): Promise<GradingBlock> {
    return this.dataSource.transaction(async (manager) => {
      const block = await this.changed(manager, actor, GradingBlock, { id, ifMatch, changes });
      if (changes.date !== undefined)
        refuseForeignDay(changes.date, await manager.findOneByOrFail(Campaign, { id: block.campaignId }));
      return block;
    });
  }

  private async added<Row extends Sitting | GradingBlock>(
    manager: EntityManager,
    actor: Actor,
    target: new () => Row,
    row: Partial<Row> & { readonly subject: string },
  ): Promise<Row> {
    const saved = await refusingTwins('эта работа уже объявлена', row.subject, manager.save(Object.assign(new target(), row)));
    await this.audit.record(manager, actor, 'timetable.add', { type: target.name, id: saved.id }, { ...row });
    return manager.findOneByOrFail(target, { id: saved.id } as FindOptionsWhere<Row>);
  }

  private async changed<Row extends Sitting | GradingBlock>(
    manager: EntityManager,
    actor: Actor,
    target: new () => Row,
    { id, ifMatch, changes }: { readonly id: string; readonly ifMatch: string; readonly changes: SittingChanges },
  ): Promise<Row> {
    const where = { id, authorityId: authorityOf(actor) };
    const wish = {
      where,
      what: 'проведение или проверка работ',
      ifMatch,
      changes: changes as Partial<Sitting & GradingBlock>,
    } as const;
    const known = await oneRow(manager, target as EntityTarget<Sitting | GradingBlock>, where, wish.what);
    refuseDisorder({ ...timesOf(known), ...given(timesOf(changes)) });
    const row = await changedRow(manager, target as EntityTarget<Sitting | GradingBlock>, wish);
    const action: AuditAction = changes.state === undefined ? 'timetable.change' : `timetable.${changes.state}`;
    await this.audit.record(manager, actor, action, { type: target.name, id }, { ...changes });
    return row as Row;
  }
}

async function judged(manager: EntityManager, sitting: Sitting, known: readonly NormFinding[]): Promise<JudgedSitting> {
  const warnings = await normFindings(manager, sitting);
  refuseNewErrors(known, warnings);
  return Object.assign(sitting, { warnings });
}

interface Times {
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
}

function timesOf({ startsAt, endsAt }: Times): Times {
  return { startsAt: startsAt?.slice(0, 5), endsAt: endsAt?.slice(0, 5) };
}

function refuseForeignDay(date: string, campaign: Campaign): void {
  const { from, to } = gradingSpan(campaign);
  if (from <= date && date <= to) return;
  const message = {
    ru: `работы этой кампании проверяют с ${spokenDay(from)} по ${spokenDay(to)}`,
    en: `the works of this campaign are graded from ${from} to ${to}`,
  };
  throw invalidRequest([{ where: 'body.date', message }]);
}

function refuseDisorder({ startsAt = '', endsAt = '' }: Times): void {
  if (startsAt >= endsAt)
    throw invalidRequest([
      {
        where: 'body.endsAt',
        message: {
          ru: `конец ${endsAt} должен быть позже начала ${startsAt}`,
          en: `the end ${endsAt} must be after the start ${startsAt}`,
        },
      },
    ]);
}
