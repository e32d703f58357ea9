import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { DutiesService } from '../duties/duties.service.js';
import type { FeedChanges } from '../feeds/feed-publication.js';
import { FeedsService } from '../feeds/feeds.service.js';
import type { Actor } from '../http/actor.js';
import { BatchesService } from '../messages/batches.service.js';
import { ChangeMessages, type DraftedMessages } from '../messages/change-messages.service.js';
import type { LetterPreview } from '../messages/message-writer.service.js';
import type { Telling } from '../messages/messages.schema.js';
import { changedFacts } from './changed-facts.js';
import { objections } from './judgement.js';
import { RoadmapsService } from '../roadmap/roadmaps.service.js';
import { withDeclined } from '../solving/declined-duties.js';
import { campaignSlots, publishedFacts } from '../solving/published-facts.js';
import { publishedChange } from './published-change.js';
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
  /** Tell the ticked people in the same step; without, the letters wait to be looked at. */
  readonly tell?: Telling | undefined;
}

export interface Publication {
  readonly versionId: string;
  readonly number: number;
  readonly publishedAt: Date;
  /** What people have to be told; null when this version was public already. */
  readonly diff: VersionDiff | null;
  readonly feeds: FeedChanges | null;
  /** The letters that tell them: on their way where the publisher ticked them, else a draft that waits for approval. */
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
    private readonly duties: DutiesService,
    private readonly messages: ChangeMessages,
    private readonly batches: BatchesService,
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
      return this.write(actor, { roster, version, former }, wish, manager);
    });
  }

  /** What publishing a draft now would tell whom, those who are released first. */
  async letters(actor: Actor, versionId: string): Promise<readonly LetterPreview[]> {
    const { manager } = this.dataSource;
    const version = await this.store.version(actor, versionId);
    if (version.origin === 'what-if') throw onlyAWhatIf(version.number);
    if (version.state === 'superseded') throw notADraft(version.state, version.number);
    if (version.state === 'published') return [];
    const roster = await this.store.roster(actor, version.rosterId);
    const campaign = await this.store.campaignOf(roster, manager);
    const former = await this.store.published(roster.id, manager);
    const slots = await campaignSlots(manager, campaign, version.problem.rules.arriveBeforeMinutes);
    const change = { campaign, roster, version, former, diff: diffOf({ version, former }), publishedAt: new Date() };
    return this.messages.preview(manager, publishedChange(change, slots));
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
    const harm = objections(withDeclined(now.problem, version.problem.declined ?? []), version.duties);
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

  private async write(
    actor: Actor,
    { roster, version, former }: Change,
    wish: PublishWish,
    manager: EntityManager,
  ): Promise<Publication> {
    const publishedAt = new Date();
    if (former !== null) await manager.update(RosterVersion, { id: former.id }, { state: 'superseded', supersededAt: publishedAt });
    await this.writing.publish(version, publishedAt, manager);
    await this.store.putOnBoard(version, manager);
    const diff = diffOf({ version, former });
    const told = await this.announce(actor, { roster, version, former }, { publishedAt, diff, tell: wish.tell }, manager);
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

  /** Calendars show the version at once; letters about it are drafted, and those that are ticked already leave. */
  private async announce(
    actor: Actor,
    { roster, version, former }: Change,
    { publishedAt, diff, tell }: Pick<PublishWish, 'tell'> & { readonly publishedAt: Date; readonly diff: VersionDiff },
    manager: EntityManager,
  ): Promise<Pick<Publication, 'feeds' | 'messages'>> {
    const campaign = await this.store.campaignOf(roster, manager);
    const versions = { published: version.id, former: former?.id ?? null };
    const { slots, ...facts } = await publishedFacts(manager, campaign, version.problem.rules.arriveBeforeMinutes, versions);
    const place = { authorityId: roster.authorityId, campaignId: campaign.id, revisedAt: publishedAt };
    const feeds = await this.feeds.writeFeedItems(manager, { ...place, ...facts });
    await this.duties.askAgain(manager, campaign.id, publishedAt);
    const change = publishedChange({ campaign, roster, version, former, diff, publishedAt }, slots);
    const messages = await this.messages.write(manager, actor, change);
    if (tell !== undefined) await this.batches.tell(manager, actor, messages?.batchId ?? null, tell);
    return { feeds, messages };
  }
}

interface Change {
  readonly roster: Roster;
  readonly version: Version;
  readonly former: Version | null;
}

/** What people have to be told; of a first publication, every duty. */
export function diffOf({ version, former }: Pick<Change, 'version' | 'former'>): VersionDiff {
  return versionDiff(former === null ? { problem: { slots: [] }, duties: [] } : staffingOf(former), staffingOf(version));
}

export function staffingOf({ problem, duties }: Version): Staffing {
  return { problem, duties };
}

function answer({ id, number }: Version, publishedAt: Date): Publication {
  return { versionId: id, number, publishedAt, diff: null, feeds: null, messages: null };
}
