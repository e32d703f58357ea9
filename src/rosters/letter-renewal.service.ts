import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { BatchesService } from '../messages/batches.service.js';
import { ChangeMessages, type DraftedMessages } from '../messages/change-messages.service.js';
import { campaignSlots } from '../solving/published-facts.js';
import { publishedChange } from './published-change.js';
import { diffOf } from './roster-publishing.service.js';
import { RosterStore, type Version } from './roster-store.service.js';
import { RosterVersion } from './roster-version.entity.js';

/** Letters that still wait when another version is published tell of a roster that holds no more: they are taken back and written anew. */
@Injectable()
export class LetterRenewal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly batches: BatchesService,
    private readonly messages: ChangeMessages,
  ) {}

  /** One letter to each of their readers: what is different between the last version they were told of and the present; null: nothing is. */
  renew(actor: Actor, rosterId: string): Promise<DraftedMessages | null> {
    return this.dataSource.transaction(async (manager) => {
      const roster = await this.store.locked(actor, rosterId, manager);
      const [waiting, version] = [await this.batches.waitingOf(manager, rosterId), await this.store.published(rosterId, manager)];
      const earliest = waiting[0]?.versionId ?? null;
      if (earliest === null || version === null) return null;
      const readers = new Set<string>();
      for (const { id } of waiting) for (const reader of await this.batches.withdraw(manager, actor, id)) readers.add(reader);
      const former = await this.before(actor, earliest, manager);
      const campaign = await this.store.campaignOf(roster, manager);
      const slots = await campaignSlots(manager, campaign, version.problem.rules.arriveBeforeMinutes);
      const diff = diffOf({ version, former });
      const change = publishedChange({ campaign, roster, version, former, diff, publishedAt: new Date() }, slots);
      return this.messages.write(manager, actor, { ...change, readers });
    });
  }

  /** The version that the given one took the place of; null: it was the first that was published. */
  private async before(actor: Actor, id: string, manager: EntityManager): Promise<Version | null> {
    const { rosterId, publishedAt } = await manager.findOneByOrFail(RosterVersion, { id });
    const row = publishedAt && (await manager.findOneBy(RosterVersion, { rosterId, supersededAt: publishedAt }));
    return row && this.store.version(actor, row.id, manager);
  }
}
