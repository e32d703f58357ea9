import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { FeedItem } from '../../src/feeds/feed-item.entity.js';
import { FeedsService } from '../../src/feeds/feeds.service.js';
import type { FeedPublication } from '../../src/feeds/feed-publication.js';
import { duty, PUBLISHED_AT, sitting } from '../support/feed-builders.js';
import { aCampaign, asOf, formerly } from '../support/feed-campaign.js';
import { connect, createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('publishing into feeds', () => {
  let database: TestDatabase;
  let source: DataSource;
  let campaign: Awaited<ReturnType<typeof aCampaign>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connect(database.url);
    campaign = await aCampaign(source);
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const publish = (changes: Partial<FeedPublication>) =>
    source.transaction((manager) =>
      new FeedsService().writeFeedItems(manager, {
        authorityId: campaign.authorityId,
        campaignId: campaign.id,
        revisedAt: PUBLISHED_AT,
        duties: [],
        formerDuties: [],
        sittings: null,
        ...changes,
      }),
    );
  const from = (person: 'А' | 'Б') => asOf(campaign, duty(person));
  const states = async () => {
    const items = await source.getRepository(FeedItem).find({ order: { audience: 'ASC', personId: 'ASC' } });
    return items.map(({ audience, status, sequence }) => `${audience} ${status} ${sequence}`);
  };

  test('writes an item for the person, the school and the public', async () => {
    const changes = await publish({ duties: [from('А')], sittings: [sitting()] });
    expect(changes).toEqual({ added: 3, changed: 0, returned: 0, cancelled: 0, personIds: [campaign.personIds.А] });
    expect(await states()).toEqual(['person CONFIRMED 0', 'public CONFIRMED 0', 'school CONFIRMED 0']);
  });

  test('writes nothing when nothing changed', async () => {
    const again = { duties: [from('А')], sittings: [sitting()], formerDuties: formerly([from('А')]) };
    expect(await publish(again)).toEqual({ added: 0, changed: 0, returned: 0, cancelled: 0, personIds: [] });
  });

  test('is undone with its transaction', async () => {
    const undone = source.transaction(async (manager) => {
      const { authorityId, id: campaignId } = campaign;
      const publication = { authorityId, campaignId, revisedAt: PUBLISHED_AT, duties: [], sittings: [] };
      await new FeedsService().writeFeedItems(manager, { ...publication, formerDuties: formerly([from('А')]) });
      throw new Error('something later failed');
    });
    await expect(undone).rejects.toThrow('something later failed');
    expect(await states()).toEqual(['person CONFIRMED 0', 'public CONFIRMED 0', 'school CONFIRMED 0']);
  });

  test('replaces a person: a tombstone, a new event and a changed one', async () => {
    const changes = await publish({ duties: [from('Б')], formerDuties: formerly([from('А')]) });
    expect(changes).toMatchObject({ added: 1, changed: 1, cancelled: 1 });
    expect(changes.personIds).toEqual(Object.values(campaign.personIds).sort());
    const items = await source.getRepository(FeedItem).findBy({ personId: campaign.personIds.А });
    expect(items).toMatchObject([{ status: 'CANCELLED', sequence: 1, cancelledAt: PUBLISHED_AT }]);
    expect(items[0]!.endsAt).toEqual(new Date('2026-04-20T04:45:00Z'));
  });

  test('revives an event under its old UID', async () => {
    const changes = await publish({ duties: [from('А')], formerDuties: formerly([from('Б')]) });
    expect(changes).toMatchObject({ returned: 1, changed: 1, cancelled: 1 });
    const items = await source.getRepository(FeedItem).findBy({ personId: campaign.personIds.А });
    expect(items).toMatchObject([{ status: 'CONFIRMED', sequence: 2, cancelledAt: null }]);
  });

  test('leaves the public feed alone when no sittings are given, and empties it when none are left', async () => {
    expect(await publish({ duties: [from('А')], formerDuties: formerly([from('А')]) })).toMatchObject({ cancelled: 0 });
    expect(await publish({ duties: [from('А')], sittings: [] })).toMatchObject({ cancelled: 1, personIds: [] });
  });

  test('leaves the duties of another roster of the campaign alone', async () => {
    const other = asOf(campaign, duty('Б', { slotKey: 'sitting-9', role: 'organiser' }));
    expect(await publish({ duties: [other] })).toMatchObject({ added: 2, cancelled: 0 });
  });
});
