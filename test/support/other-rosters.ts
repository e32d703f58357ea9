import { RostersService } from '../../src/rosters/rosters.service.js';
import { systemActor } from '../../src/http/actor.js';
import type { TestService } from './test-service.js';

const KINDS = [
  { kind: 'organisers', name: 'Организаторы', scope: { from: '2026-05-12' } },
  { kind: 'commission', name: 'Комиссия', scope: {} },
] as const;

/** Beside the demonstration's observers: organisers of some days and the commission's visits, solved. */
export async function otherRosters({ app, dataSource }: TestService, by: string): Promise<void> {
  const rosters = app.get(RostersService, { strict: false });
  const [campaign] = await dataSource.query<[{ id: string; authority: string }]>(
    'SELECT id, authority_id AS authority FROM campaigns',
  );
  const actor = systemActor(by, campaign.authority);
  for (const wish of KINDS) {
    const { id } = await rosters.create(actor, campaign.id, wish);
    await rosters.solveNow(actor, id, { timeLimitSeconds: 2, gap: 0, seed: 1 });
  }
}
