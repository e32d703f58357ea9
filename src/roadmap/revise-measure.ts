import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import type { AuditService } from '../audit/audit.service.js';
import { changedRow, oneRow } from '../database/versioned-rows.js';
import type { Actor } from '../http/actor.js';
import { keepChange, keptFields } from './keep-change.js';
import { standsBehind } from './measure-place.js';
import { RoadmapMeasure } from './roadmap-measure.entity.js';

interface Revision {
  readonly where: { readonly id: string; readonly authorityId: string };
  readonly ifMatch: string;
  readonly changes: Partial<RoadmapMeasure>;
  readonly action: AuditAction;
}

/** Changes a measure, keeps what stood there, and makes one more revision of it for the calendars that show it. */
export async function reviseMeasure(
  manager: EntityManager,
  audit: AuditService,
  actor: Actor,
  { where, ifMatch, changes, action }: Revision,
): Promise<RoadmapMeasure> {
  const row = await oneRow(manager, RoadmapMeasure, where, 'мероприятие');
  const was = keptFields(row);
  const behind = changes.position === undefined ? null : await standsBehind(manager, row);
  const revision = { ...changes, sequence: row.sequence + 1, revisedAt: new Date() };
  const measure = await changedRow(manager, RoadmapMeasure, { where, what: 'мероприятие', ifMatch, changes: revision });
  const { before, after } = await keepChange(manager, actor, was, measure, behind);
  const told = { roadmapId: measure.roadmapId, before, after };
  await audit.record(manager, actor, action, { type: 'measure', id: where.id }, told);
  return measure;
}
