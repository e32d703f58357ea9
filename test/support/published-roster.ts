import type { DataSource } from 'typeorm';
import { Duty } from '../../src/rosters/duty.entity.js';
import { RosterVersion } from '../../src/rosters/roster-version.entity.js';
import { Roster } from '../../src/rosters/roster.entity.js';
import type { Municipality } from './small-municipality.js';

/** A published roster without a solve: who observes which sitting, by their places in the municipality. */
export async function publishByHand(
  source: DataSource,
  { authorityId, campaignId, sittings, people }: Municipality,
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
