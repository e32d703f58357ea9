import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { KEPT_FIELDS, MeasureChange, type KeptFields } from './measure-change.entity.js';
import type { RoadmapMeasure } from './roadmap-measure.entity.js';

type Kept = Required<KeptFields>;

/** The fields of a measure of which a change is kept. */
export function keptFields(measure: RoadmapMeasure): Kept {
  return Object.fromEntries(KEPT_FIELDS.map((field) => [field, measure[field]])) as unknown as Kept;
}

/** Keeps what became other of a measure; answers it, for the log. Nothing is kept where nothing did. */
export async function keepChange(
  manager: EntityManager,
  actor: Actor,
  was: Kept,
  measure: RoadmapMeasure,
  stoodBehindId: string | null = null,
): Promise<Pick<MeasureChange, 'before' | 'after'>> {
  const is = keptFields(measure);
  const changed = KEPT_FIELDS.filter((field) => !isDeepStrictEqual(was[field], is[field]));
  const only = (kept: Kept) => Object.fromEntries(changed.map((field) => [field, kept[field]])) as KeptFields;
  const change = { before: only(was), after: only(is) };
  if (changed.length > 0) {
    const { authorityId, id: measureId } = measure;
    await manager.insert(MeasureChange, { authorityId, measureId, changedBy: actor.name, stoodBehindId, ...change });
  }
  return change;
}
