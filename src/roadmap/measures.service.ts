import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { given, oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { readDeadline } from './deadline/deadline.js';
import { planYearsIn } from './deadline/plan-years.js';
import { closingEvent } from './measure-status.js';
import { placeIn } from './measure-place.js';
import { reviseMeasure } from './revise-measure.js';
import { RoadmapMeasure } from './roadmap-measure.entity.js';
import { StoredRoadmap } from './roadmap.entity.js';
import { alreadyClosed } from './roadmaps.problems.js';
import type { EvidenceBody, MeasureChanges, NewMeasure } from './roadmaps.schema.js';
import { todayOf } from './today.js';

/** The measures of a roadmap, kept by hand: written, changed, proved, taken out and put back. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async add(actor: Actor, roadmapId: string, wish: NewMeasure): Promise<RoadmapMeasure> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      const { title, state } = await oneRow(manager, StoredRoadmap, { id: roadmapId, authorityId }, 'дорожная карта');
      if (state === 'closed') throw alreadyClosed(title);
      const position = await placeIn(manager, roadmapId, wish.section);
      const closesOn = wish.closesOn === undefined ? closingEvent(wish.text) : wish.closesOn;
      const facts = { ...wish, ...daysOf(wish.deadlineText, title), authorityId, roadmapId, position, closesOn };
      const { id } = await manager.save(manager.create(RoadmapMeasure, facts));
      await this.audit.record(manager, actor, 'measure.add', { type: 'measure', id }, { roadmapId, position });
      return manager.findOneByOrFail(RoadmapMeasure, { id });
    });
  }

  async change(actor: Actor, id: string, ifMatch: string, wish: MeasureChanges): Promise<RoadmapMeasure> {
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction(async (manager) => {
      const { roadmapId, section: before } = await oneRow(manager, RoadmapMeasure, where, 'мероприятие');
      const isDone = wish.status === 'done';
      const done =
        wish.status === undefined ? {} : { doneOn: isDone ? (wish.doneOn ?? (await todayOf(manager, where.authorityId))) : null };
      const { title } = await manager.findOneByOrFail(StoredRoadmap, { id: roadmapId });
      const read = wish.deadlineText === undefined ? {} : daysOf(wish.deadlineText, title);
      const { section = before } = wish;
      const moved = section === before ? {} : { position: await placeIn(manager, roadmapId, section) };
      const changes = { ...read, ...given(wish), ...done, ...moved } as Partial<RoadmapMeasure>;
      return reviseMeasure(manager, this.audit, actor, { where, ifMatch, changes, action: 'measure.change' });
    });
  }

  /** Takes a measure out: it presses nobody and stands in no report, but can be put back. */
  remove(actor: Actor, id: string, ifMatch: string): Promise<RoadmapMeasure> {
    return this.setRemoved(actor, { id, ifMatch, removedAt: new Date(), action: 'measure.remove' });
  }

  restore(actor: Actor, id: string, ifMatch: string): Promise<RoadmapMeasure> {
    return this.setRemoved(actor, { id, ifMatch, removedAt: null, action: 'measure.restore' });
  }

  async addEvidence(actor: Actor, id: string, evidence: EvidenceBody): Promise<RoadmapMeasure> {
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction(async (manager) => {
      const measure = await manager.findOne(RoadmapMeasure, { where, lock: { mode: 'pessimistic_write' } });
      const row = measure ?? (await oneRow(manager, RoadmapMeasure, where, 'мероприятие'));
      const added = { at: new Date().toISOString(), by: actor.name, ...evidence };
      await manager.save(Object.assign(row, { evidence: [...row.evidence, added] }));
      await this.audit.record(manager, actor, 'measure.evidence', { type: 'measure', id });
      return manager.findOneByOrFail(RoadmapMeasure, { id });
    });
  }

  private async setRemoved(
    actor: Actor,
    wish: { readonly id: string; readonly ifMatch: string; readonly removedAt: Date | null; readonly action: AuditAction },
  ): Promise<RoadmapMeasure> {
    const { id, ifMatch, removedAt, action } = wish;
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction((manager) =>
      reviseMeasure(manager, this.audit, actor, { where, ifMatch, changes: { removedAt }, action }),
    );
  }
}

/** What a deadline means that somebody has written; a year that it does not name is the plan's. */
function daysOf(text: string, title: string): Pick<RoadmapMeasure, 'deadlineKind' | 'startsOn' | 'endsOn'> {
  const { kind, from, to } = readDeadline(text, planYearsIn(title));
  return { deadlineKind: kind, startsOn: from, endsOn: to };
}
