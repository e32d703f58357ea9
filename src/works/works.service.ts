import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { changedRow, given, oneRow, pageOfRows, refusingTwins } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page, PageQuery } from '../http/paging.js';
import { faultsFound } from '../http/fault-words.js';
import { invalidRequest } from '../http/problems.js';
import { WorkScale } from './work-scale.entity.js';
import { Work } from './work.entity.js';
import { scaleBody, type ScaleBody, type ScaleChanges, type WorksQuery } from './works.schema.js';

/** The register of a campaign's works, which imports fill, and the official descriptions of its papers. */
@Injectable()
export class WorksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, campaignId: string, { limit, cursor, ...filter }: WorksQuery): Promise<Page<Work>> {
    const where = { authorityId: authorityOf(actor), campaignId, ...given(filter) };
    return pageOfRows(this.dataSource.manager, Work, where, { limit, cursor });
  }

  work(actor: Actor, id: string): Promise<Work> {
    return oneRow(this.dataSource.manager, Work, { id, authorityId: authorityOf(actor) }, 'работа');
  }

  scales(actor: Actor, campaignId: string, query: PageQuery): Promise<Page<WorkScale>> {
    return pageOfRows(this.dataSource.manager, WorkScale, { authorityId: authorityOf(actor), campaignId }, query);
  }

  scale(actor: Actor, id: string): Promise<WorkScale> {
    return oneRow(this.dataSource.manager, WorkScale, { id, authorityId: authorityOf(actor) }, 'описание работы');
  }

  async addScale(actor: Actor, campaignId: string, wish: ScaleBody): Promise<WorkScale> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
      const row = Object.assign(new WorkScale(), { ...wish, authorityId, campaignId });
      const saved = await refusingTwins('описание этой работы', `${wish.subject} ${wish.grade}`, manager.save(row));
      await this.audit.record(manager, actor, 'work-scale.add', { type: 'work-scale', id: saved.id }, { ...wish });
      return manager.findOneByOrFail(WorkScale, { id: saved.id });
    });
  }

  changeScale(actor: Actor, id: string, ifMatch: string, changes: ScaleChanges): Promise<WorkScale> {
    return this.dataSource.transaction(async (manager) => {
      const where = { id, authorityId: authorityOf(actor) };
      const scale = await changedRow(manager, WorkScale, { where, what: 'описание работы', ifMatch, changes: given(changes) });
      refuseFaults(scale);
      await this.audit.record(manager, actor, 'work-scale.change', { type: 'work-scale', id }, { ...changes });
      return scale;
    });
  }
}

/** What is changed alone may be right and wrong beside what stays. */
function refuseFaults({ grade, subject, level, tasks, marks, minutes, source }: WorkScale): void {
  const { error } = scaleBody.safeParse({ grade, subject, level, tasks, marks, minutes, source });
  if (error !== undefined) throw invalidRequest(faultsFound(error.issues, ['body']));
}
