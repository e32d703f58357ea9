import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { MeasureChange, type KeptFields } from './measure-change.entity.js';
import { placeBack } from './measure-place.js';
import { reviseMeasure } from './revise-measure.js';
import { RoadmapMeasure } from './roadmap-measure.entity.js';
import { changeCrossed } from './roadmaps.problems.js';

const MOST_SHOWN = 100;

/** What was changed of a measure, and the way back. */
@Injectable()
export class MeasureHistory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** The newest first; of very many the last hundred. */
  async changes(actor: Actor, measureId: string): Promise<readonly MeasureChange[]> {
    const { manager } = this.dataSource;
    const where = { measureId, authorityId: authorityOf(actor) };
    await oneRow(manager, RoadmapMeasure, { id: measureId, authorityId: where.authorityId }, 'мероприятие');
    return manager.find(MeasureChange, { where, order: { changedAt: 'DESC' }, take: MOST_SHOWN });
  }

  /** Writes back what a change has overwritten, as one more change; refused where a later one has touched the same. */
  async undo(actor: Actor, id: string, changeId: string, ifMatch: string): Promise<RoadmapMeasure> {
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction(async (manager) => {
      const own = { id: changeId, measureId: id, authorityId: where.authorityId };
      const { before, after, stoodBehindId } = await oneRow(manager, MeasureChange, own, 'изменение мероприятия');
      const measure = await oneRow(manager, RoadmapMeasure, where, 'мероприятие');
      const crossed = (Object.keys(after) as (keyof KeptFields)[]).filter(
        (field) => !isDeepStrictEqual(measure[field], after[field]),
      );
      if (crossed.length > 0) throw changeCrossed(crossed);
      const moved =
        before.section === undefined ? {} : { position: await placeBack(manager, measure, before.section, stoodBehindId) };
      const changes = { ...before, ...moved };
      return reviseMeasure(manager, this.audit, actor, { where, ifMatch, changes, action: 'measure.undo' });
    });
  }
}
