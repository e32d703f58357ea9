import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { FeedChanges } from '../feeds/feed-publication.js';
import { FeedsService } from '../feeds/feeds.service.js';
import type { Actor } from '../http/actor.js';
import { ChangeMessages, type DraftedMessages, type PublishedChange } from '../messages/change-messages.service.js';
import { changedFacts } from './changed-facts.js';
import { objections } from './judgement.js';
import { RoadmapsService } from '../roadmap/roadmaps.service.js';
import { publishedFacts, type SlotIdentity } from '../solving/published-facts.js';
import { ROLE_OF_KIND } from '../solving/roster-kind.js';
import { slotRow } from '../solving/slot-key.js';
import { dutyRoles } from './duty-roles.js';
import { RosterPlanning } from './roster-planning.service.js';
import { dataChanged, notADraft, onlyAWhatIf, publishedMeanwhile, rulesBroken } from './roster-problems.js';
import { RosterStore, type Version } from './roster-store.service.js';
import { RosterVersion } from './roster-version.entity.js';
import type { Roster } from './roster.entity.js';
import { VersionWriting } from './version-writing.service.js';
import { versionDiff, type Staffing, type VersionDiff } from './version-diff.js';

export interface PublishWish {
  /** Publish although the data have changed, as long as the roster breaks no rule under the new ones. */
  readonly acceptChangedData?: boolean | undefined;
}

export interface Publication {
  readonly versionId: string;
  readonly number: number;
  readonly publishedAt: Date;
  /** What people have to be told; null when this version was public already. */
  readonly diff: VersionDiff | null;
  readonly feeds: FeedChanges | null;
  /** The draft of the letters that tell them; it waits for approval. */
  readonly messages: DraftedMessages | null;
}

/** Makes a draft the roster that counts: version, feeds and audit in one transaction, or nothing at all. */
@Injectable()
export class RosterPublishing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly writing: VersionWriting,
    private readonly planning: RosterPlanning,
    private readonly feeds: FeedsService,
    private readonly messages: ChangeMessages,
    private readonly roadmaps: RoadmapsService,
    private readonly audit: AuditService,
  ) {}

  async publish(actor: Actor, versionId: string, wish: PublishWish = {}): Promise<Publication> {
    return this.dataSource.transaction(async (manager) => {
      const { rosterId } = await this.store.version(actor, versionId, manager);
      await manager.query('SELECT 1 FROM rosters WHERE id = $1 FOR UPDATE', [rosterId]);
      const version = await this.store.version(actor, versionId, manager);
      if (version.origin === 'what-if') throw onlyAWhatIf(version.number);
      if (version.state === 'superseded') throw notADraft(version.state, version.number);
      if (version.state === 'published') return answer(version, version.publishedAt!);
      const roster = await this.store.roster(actor, rosterId, manager);
      const former = await this.store.published(rosterId, manager);
      await this.refuse(actor, { roster, version, former }, wish, manager);
      return this.write(actor, { roster, version, former }, manager);
    });
  }

  private async refuse(
    actor: Actor,
    { roster, version, former }: Change,
    wish: PublishWish,
    manager: EntityManager,
  ): Promise<void> {
    const base = await this.store.baseOf(version, manager);
    if (base !== (former?.id ?? null)) throw publishedMeanwhile(await this.movedOn(actor, base, former, manager));
    const violations = objections(version.problem, version.duties);
    if (violations.length > 0) throw rulesBroken(violations);
    const now = await this.planning.build(roster, { published: former, pins: version.problem.pins }, manager);
    const parts = changedFacts(version.problem, now.problem);
    if (parts.length === 0) return;
    const harm = objections(now.problem, version.duties);
    if (harm.length > 0 || wish.acceptChangedData !== true) throw dataChanged(parts, harm);
  }

  private async movedOn(
    actor: Actor,
    base: string | null,
    former: Version | null,
    manager: EntityManager,
  ): Promise<VersionDiff | null> {
    if (base === null || former === null) return null;
    return versionDiff(staffingOf(await this.store.version(actor, base, manager)), staffingOf(former));
  }

  private async write(actor: Actor, { roster, version, former }: Change, manager: EntityManager): Promise<Publication> {
    const publishedAt = new Date();
    if (former !== null) await manager.update(RosterVersion, { id: former.id }, { state: 'superseded', supersededAt: publishedAt });
    await this.writing.publish(version, publishedAt, manager);
    await this.store.putOnBoard(version, manager);
    const diff = versionDiff(former === null ? { problem: { slots: [] }, duties: [] } : staffingOf(former), staffingOf(version));
    const told = await this.tell(actor, { roster, version, former }, { publishedAt, diff }, manager);
    const text = `Опубликован график «${roster.name}», версия ${version.number}`;
    await this.roadmaps.happened(manager, actor, roster.campaignId, 'roster-published', text);
    const detail = {
      rosterId: roster.id,
      number: version.number,
      supersedes: former?.number ?? null,
      duties: version.duties.length,
    };
    await this.audit.record(manager, actor, 'roster.publish', { type: 'roster-version', id: version.id }, detail);
    return { ...answer(version, publishedAt), diff, ...told };
  }

  /** Calendars show the version at once; letters about it are drafted for approval. */
  private async tell(
    actor: Actor,
    { roster, version, former }: Change,
    { publishedAt, diff }: { readonly publishedAt: Date; readonly diff: VersionDiff },
    manager: EntityManager,
  ): Promise<Pick<Publication, 'feeds' | 'messages'>> {
    const campaign = await this.store.campaignOf(roster, manager);
    const versions = { published: version.id, former: former?.id ?? null };
    const { slots, ...facts } = await publishedFacts(manager, campaign, version.problem.rules.arriveBeforeMinutes, versions);
    const place = { authorityId: roster.authorityId, campaignId: campaign.id, revisedAt: publishedAt };
    const feeds = await this.feeds.writeFeedItems(manager, { ...place, ...facts });
    const change = {
      campaign,
      roster,
      version,
      isFirst: former === null,
      diff,
      publishedAt,
      slots: slotFinder(slots, roster, version),
    };
    return { feeds, messages: await this.messages.write(manager, actor, change) };
  }
}

/** A slot by its key in problems, among rows by their ids, with the role in which a person serves there. */
function slotFinder(
  rows: ReadonlyMap<string, SlotIdentity>,
  { kind }: Roster,
  { problem, duties }: Version,
): PublishedChange['slots'] {
  const roleOf = dutyRoles(problem, duties);
  return (slot, person) => {
    const { sittingId, gradingBlockId, room } = slotRow(slot);
    const facts = rows.get(sittingId ?? gradingBlockId ?? '');
    return facts && { ...facts, room: room ?? facts.room, role: roleOf({ slot, person }) ?? ROLE_OF_KIND[kind] };
  };
}

interface Change {
  readonly roster: Roster;
  readonly version: Version;
  readonly former: Version | null;
}

export function staffingOf({ problem, duties }: Version): Staffing {
  return { problem, duties };
}

function answer({ id, number }: Version, publishedAt: Date): Publication {
  return { versionId: id, number, publishedAt, diff: null, feeds: null, messages: null };
}
