import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { given, oneRow, pageOfRows } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { keepChange, keptFields } from './keep-change.js';
import { closingEvent, timeliness, type ProductEvent } from './measure-status.js';
import { readRoadmap } from './read-roadmap.js';
import { RoadmapMeasure } from './roadmap-measure.entity.js';
import type { Roadmap } from './roadmap.js';
import { StoredRoadmap } from './roadmap.entity.js';
import { alreadyApplied, alreadyClosed, unreadable } from './roadmaps.problems.js';
import type { AgendaQuery, RoadmapsQuery } from './roadmaps.schema.js';
import { templateFile } from './template-file.js';
import { todayOf } from './today.js';

export interface WholeRoadmap {
  readonly roadmap: StoredRoadmap;
  readonly measures: readonly RoadmapMeasure[];
  /** Those that somebody took out. */
  readonly removed: readonly RoadmapMeasure[];
}

/** Roadmaps: read, put into force, carried out, closed. */
@Injectable()
export class RoadmapsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, { limit, cursor, ...filter }: RoadmapsQuery): Promise<Page<StoredRoadmap>> {
    const where = { authorityId: authorityOf(actor), ...given(filter) };
    return pageOfRows(this.dataSource.manager, StoredRoadmap, where, { limit, cursor });
  }

  async get(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<WholeRoadmap> {
    const roadmap = await oneRow(manager, StoredRoadmap, { id, authorityId: authorityOf(actor) }, 'дорожная карта');
    const all = await manager.find(RoadmapMeasure, { where: { roadmapId: id }, order: { position: 'ASC' } });
    const [measures, removed] = [all.filter((each) => each.removedAt === null), all.filter((each) => each.removedAt !== null)];
    return { roadmap, measures, removed };
  }

  /** The dry run: what was read is kept to be looked at; nothing is in force before it is applied. */
  async check(
    actor: Actor,
    upload: { readonly fileName: string; readonly bytes: Buffer },
    campaignId?: string,
  ): Promise<WholeRoadmap> {
    const { fileName, bytes } = upload;
    const read = await readRoadmap(bytes, fileName).catch((error: unknown) => {
      throw unreadable(error, fileName);
    });
    return this.dataSource.transaction(async (manager) =>
      this.keep(manager, actor, read, { fileName, campaignId: campaignId ?? null }),
    );
  }

  /** A roadmap for a municipality that has none yet: the usual measures of a year, to be looked at and applied. */
  async fromTemplate(actor: Actor, campaignId: string, year: number): Promise<WholeRoadmap> {
    return this.check(actor, templateFile(year), campaignId);
  }

  async apply(actor: Actor, id: string): Promise<WholeRoadmap> {
    return this.dataSource.transaction(async (manager) => {
      const { roadmap } = await this.get(actor, id, manager);
      if (roadmap.state !== 'checked') throw alreadyApplied(roadmap.state);
      await manager.save(Object.assign(roadmap, { state: 'applied', appliedAt: new Date() }));
      await this.audit.record(manager, actor, 'roadmap.apply', { type: 'roadmap', id }, { title: roadmap.title });
      return this.get(actor, id, manager);
    });
  }

  /** Ends a roadmap that is over, or was put into force or read by mistake: its deadlines press nobody any more. */
  async close(actor: Actor, id: string): Promise<WholeRoadmap> {
    return this.dataSource.transaction(async (manager) => {
      const { roadmap } = await this.get(actor, id, manager);
      if (roadmap.state === 'closed') throw alreadyClosed(roadmap.title);
      await manager.save(Object.assign(roadmap, { state: 'closed' }));
      await this.audit.record(manager, actor, 'roadmap.close', { type: 'roadmap', id }, { title: roadmap.title });
      return this.get(actor, id, manager);
    });
  }

  /** What is late, and what is due within some days. */
  async agenda(actor: Actor, { days, on }: AgendaQuery) {
    const authorityId = authorityOf(actor);
    const day = on ?? (await todayOf(this.dataSource.manager, authorityId));
    const horizon = DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
    const roadmaps = await this.dataSource.manager.findBy(StoredRoadmap, { authorityId, state: 'applied' });
    const where = { roadmapId: In(roadmaps.map(({ id }) => id)), removedAt: IsNull() };
    const measures = await this.dataSource.manager.find(RoadmapMeasure, { where, order: { endsOn: 'ASC', position: 'ASC' } });
    const which = (state: string) => measures.filter((measure) => timeliness(measure, day, horizon) === state);
    return { today: day, overdue: which('overdue'), coming: which('coming') };
  }

  /** The product did what measures of the campaign’s roadmaps wait for: they are done, and this is the evidence. */
  async happened(manager: EntityManager, actor: Actor, campaignId: string, event: ProductEvent, text: string): Promise<number> {
    const roadmaps = await manager.findBy(StoredRoadmap, { authorityId: authorityOf(actor), campaignId, state: 'applied' });
    const where = {
      roadmapId: In(roadmaps.map(({ id }) => id)),
      closesOn: event,
      status: In(['planned', 'under-way']),
      removedAt: IsNull(),
    };
    const measures = await manager.findBy(RoadmapMeasure, where);
    const at = new Date();
    const evidence = { at: at.toISOString(), by: actor.name, text, link: null };
    const doneOn = await todayOf(manager, authorityOf(actor));
    for (const measure of measures) {
      const was = keptFields(measure);
      const done = { status: 'done', doneOn, evidence: [...measure.evidence, evidence] } as const;
      await manager.save(Object.assign(measure, done, { sequence: measure.sequence + 1, revisedAt: at }));
      await keepChange(manager, actor, was, measure);
      await this.audit.record(manager, actor, 'measure.carried-out', { type: 'measure', id: measure.id }, { event });
    }
    return measures.length;
  }

  private async keep(
    manager: EntityManager,
    actor: Actor,
    { title, measures, warnings }: Roadmap,
    { fileName, campaignId }: Pick<StoredRoadmap, 'fileName' | 'campaignId'>,
  ): Promise<WholeRoadmap> {
    const authorityId = authorityOf(actor);
    if (campaignId !== null) await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
    const facts = { authorityId, campaignId, title, fileName, warnings, createdBy: actor.name };
    const { id } = await manager.save(manager.create(StoredRoadmap, facts));
    const rows = measures.map(({ number, section, text, deadline, responsible, result }, position) => ({
      authorityId,
      roadmapId: id,
      position: position + 1,
      number,
      section,
      text,
      deadlineText: deadline.text,
      deadlineKind: deadline.kind,
      startsOn: deadline.from,
      endsOn: deadline.to,
      responsible: [...responsible],
      result,
      closesOn: closingEvent(text),
    }));
    await manager.insert(RoadmapMeasure, rows);
    await this.audit.record(manager, actor, 'roadmap.check', { type: 'roadmap', id }, { fileName, measures: rows.length });
    return this.get(actor, id, manager);
  }
}
