import type { DataSource } from 'typeorm';
import { Duty } from '../../src/rosters/duty.entity.js';
import { RosterVersion } from '../../src/rosters/roster-version.entity.js';
import { Roster } from '../../src/rosters/roster.entity.js';

interface Campaign {
  readonly authorityId: string;
  readonly campaignId: string;
  readonly sittings: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string }[];
}

/** A published roster without a solve: who observes which sitting, by their places in the campaign's lists. */
export async function publishByHand(
  source: DataSource,
  { authorityId, campaignId, sittings, people }: Campaign,
  pairs: readonly (readonly [sitting: number, person: number])[],
): Promise<string> {
  const roster = await source.getRepository(Roster).save({ authorityId, campaignId, name: 'Наблюдатели', scope: {} });
  const version = await source.getRepository(RosterVersion).save({
    authorityId,
    rosterId: roster.id,
    number: 1,
    state: 'draft',
    origin: 'solve',
    problem: {},
    problemSha256: '',
    solution: {},
    createdBy: 'test',
  });
  await source.getRepository(Duty).insert(
    pairs.map(([sitting, person]) => ({
      authorityId,
      versionId: version.id,
      personId: people[person]!.id,
      sittingId: sittings[sitting]!.id,
      role: 'observer',
    })),
  );
  await source.getRepository(RosterVersion).update(version.id, { state: 'published', publishedAt: new Date() });
  return version.id;
}

/** A published roster of one person's duty, at any one of the sittings there are. */
export async function publishOneDuty(source: DataSource, personId: string): Promise<void> {
  const [{ id, ...scope }] = await source.query<[{ id: string; authorityId: string; campaignId: string }]>(
    `SELECT id, authority_id AS "authorityId", campaign_id AS "campaignId" FROM sittings LIMIT 1`,
  );
  await publishByHand(source, { ...scope, sittings: [{ id }], people: [{ id: personId }] }, [[0, 0]]);
}
