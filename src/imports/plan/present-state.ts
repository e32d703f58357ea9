import type { EntityManager } from 'typeorm';
import type { PresentRecord, PresentState, Value } from './record.js';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.js';

/** Whose data an import concerns. */
export interface Scope {
  readonly authorityId: string;
  readonly campaignId: string;
}

/** Everything the database has that an import of these tables could touch, by natural keys; works are many and stay away unless wanted. */
export async function presentState(manager: EntityManager, scope: Scope, withWorks: boolean): Promise<PresentState> {
  const state = new Map<TargetName, ReadonlyMap<string, PresentRecord>>();
  for (const target of TARGET_NAMES)
    if (withWorks || target !== 'works') state.set(target, await presentRecords(manager, target, scope));
  return state;
}

async function presentRecords(manager: EntityManager, name: TargetName, scope: Scope): Promise<ReadonlyMap<string, PresentRecord>> {
  const { key, joins, isOfCampaign } = TARGETS[name];
  const ofCampaign = isOfCampaign ? 'AND t.campaign_id = $2' : '';
  const rows = await manager.query<{ key: string; fields: Record<string, Value> & { id: string } }[]>(
    `SELECT ${key} AS key, to_jsonb(t) AS fields FROM ${name} t ${joins} WHERE t.authority_id = $1 ${ofCampaign}`,
    isOfCampaign ? [scope.authorityId, scope.campaignId] : [scope.authorityId],
  );
  return new Map(rows.map((row) => [row.key, { id: row.fields.id, fields: row.fields }]));
}
