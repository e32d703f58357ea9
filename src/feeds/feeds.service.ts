import { Injectable } from '@nestjs/common';
import { Any, type EntityManager } from 'typeorm';
import { writeRows } from '../database/many-rows.js';
import { changedItems, type PublishedItem } from './feed-change.js';
import { FeedItem } from './feed-item.entity.js';
import { dutyItems, formerAddresses, sittingItems, type AddressedItem } from './feed-plan.js';
import { summarise, type FeedChanges, type FeedPublication } from './feed-publication.js';
import { endsAt } from './feed-window.js';

/** What stands in the feeds. Only publishing writes it, in its own transaction: a draft is never visible. */
@Injectable()
export class FeedsService {
  /** Brings every feed the publication touches to what it says, within the caller's transaction. */
  async writeFeedItems(manager: EntityManager, publication: FeedPublication): Promise<FeedChanges> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`feeds ${publication.campaignId}`]);
    const planned = plannedItems(publication);
    const stored = await this.storedItems(manager, publication, planned);
    const before = new Map(stored.map((item) => [item.uid, item]));
    const origins = new Map([...before, ...planned.map((item) => [item.uid, item] as const)]);
    const rows = changedItems(stored, planned, publication.revisedAt).map((item) =>
      rowOf(publication, item, origins.get(item.uid)!),
    );
    await writeRows(manager, FeedItem, rows, ['audience', 'ownerId', 'uid']);
    return summarise(rows, before);
  }

  private async storedItems(
    manager: EntityManager,
    { campaignId, formerDuties, sittings }: FeedPublication,
    planned: readonly AddressedItem[],
  ): Promise<readonly FeedItem[]> {
    const addresses = [...planned, ...formerAddresses(campaignId, formerDuties)].filter(({ audience }) => audience !== 'public');
    const uids = [...new Set(addresses.map(({ uid }) => uid))];
    const open = sittings === null ? [] : await manager.findBy(FeedItem, { campaignId, audience: 'public' });
    return [...open, ...(await manager.findBy(FeedItem, { campaignId, uid: Any(uids) }))];
  }
}

function plannedItems({ campaignId, duties, sittings }: FeedPublication): readonly AddressedItem[] {
  return [...dutyItems(campaignId, duties), ...sittingItems(campaignId, sittings ?? [])];
}

type Origin = Pick<AddressedItem, 'audience' | 'ownerId' | 'slotKey' | 'personId'>;

function rowOf({ authorityId, campaignId }: FeedPublication, item: PublishedItem, origin: Origin): Omit<FeedItem, 'id'> {
  const { audience, ownerId, slotKey, personId } = origin;
  const { uid, sequence, status, payload, payloadHash, firstPublishedAt, revisedAt, cancelledAt } = item;
  return {
    authorityId,
    campaignId,
    audience,
    ownerId,
    slotKey,
    personId,
    uid,
    sequence,
    status,
    payload,
    payloadHash,
    firstPublishedAt,
    revisedAt,
    cancelledAt,
    endsAt: endsAt(item),
  };
}
