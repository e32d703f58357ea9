import type { EntityManager } from 'typeorm';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.js';

/** Whose data an import concerns. */
export interface Scope {
  readonly authorityId: string;
  readonly campaignId: string;
}

const PORTION = 1_000;

/** Some records of one table, each the JSON text of its natural key and its fields: who hands them on does not read them. */
export type PresentPart = readonly [target: TargetName, records: readonly string[]];

/** Everything the database has that an import of these tables could touch, by natural keys; works are many and stay away unless wanted. */
export async function* presentState(manager: EntityManager, scope: Scope, withWorks: boolean): AsyncGenerator<PresentPart> {
  for (const target of TARGET_NAMES) if (withWorks || target !== 'works') yield* presentRecords(manager, target, scope);
}

async function* presentRecords(manager: EntityManager, name: TargetName, scope: Scope): AsyncGenerator<PresentPart> {
  const { key, joins, isOfCampaign } = TARGETS[name];
  const ofCampaign = isOfCampaign ? 'AND t.campaign_id = $2' : '';
  await manager.query(
    `DECLARE present CURSOR FOR SELECT jsonb_build_array(${key}, to_jsonb(t) - '{authority_id,campaign_id,version}'::text[])::text AS record
     FROM ${name} t ${joins} WHERE t.authority_id = $1 ${ofCampaign}`,
    isOfCampaign ? [scope.authorityId, scope.campaignId] : [scope.authorityId],
  );
  for (;;) {
    const rows = await manager.query<{ record: string }[]>(`FETCH ${PORTION} FROM present`);
    if (rows.length > 0) yield [name, rows.map(({ record }) => record)];
    if (rows.length < PORTION) break;
  }
  await manager.query('CLOSE present');
}
