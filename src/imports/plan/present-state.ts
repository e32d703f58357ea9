import type { EntityManager } from 'typeorm';
import type { PresentRecord } from './record.js';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.js';

/** Whose data an import concerns. */
export interface Scope {
  readonly authorityId: string;
  readonly campaignId: string;
}

const PORTION = 1_000;

/** Some records of one table. */
export type PresentPart = readonly [target: TargetName, records: readonly (readonly [key: string, record: PresentRecord])[]];

/** Everything the database has that an import of these tables could touch, by natural keys; works are many and stay away unless wanted. */
export async function* presentState(manager: EntityManager, scope: Scope, withWorks: boolean): AsyncGenerator<PresentPart> {
  for (const target of TARGET_NAMES) if (withWorks || target !== 'works') yield* presentRecords(manager, target, scope);
}

async function* presentRecords(manager: EntityManager, name: TargetName, scope: Scope): AsyncGenerator<PresentPart> {
  const { key, joins, isOfCampaign } = TARGETS[name];
  const ofCampaign = isOfCampaign ? 'AND t.campaign_id = $2' : '';
  await manager.query(
    `DECLARE present CURSOR FOR SELECT ${key} AS key, to_jsonb(t) - '{authority_id,campaign_id,version}'::text[] AS fields
     FROM ${name} t ${joins} WHERE t.authority_id = $1 ${ofCampaign}`,
    isOfCampaign ? [scope.authorityId, scope.campaignId] : [scope.authorityId],
  );
  for (;;) {
    const rows = await manager.query<{ key: string; fields: PresentRecord['fields'] & { id: string } }[]>(
      `FETCH ${PORTION} FROM present`,
    );
    if (rows.length > 0) yield [name, rows.map((row) => [row.key, { id: row.fields.id, fields: row.fields }])];
    if (rows.length < PORTION) break;
  }
  await manager.query('CLOSE present');
}
