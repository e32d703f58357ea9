import { createHash } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { narrowTo } from '../database/tenancy.js';
import { LOGGER } from '../process.js';
import { School } from '../schools/school.entity.js';
import type { CalendarEvent } from './calendar-event.js';
import { renderFeed } from './calendar.js';
import { feedFacts } from './feed-facts.js';
import { FeedItem } from './feed-item.entity.js';
import { fetchedTooOften, unknownLink } from './feed-problems.js';
import type { FeedToken } from './feed-token.entity.js';
import { FeedTokensService } from './feed-tokens.service.js';
import { changedAt, shownItems, stableUntil } from './feed-window.js';
import { FetchLimit } from './fetch-limit.js';
import { fetcherName } from './fetcher-name.js';
import { PublicFeedCache } from './public-feed-cache.js';
import { rotationNotice } from './rotation-notice.js';

/** A feed ready to be sent. */
export interface OpenedFeed {
  readonly body: Buffer;
  /** A strong entity tag: the hash of the bytes. */
  readonly etag: string;
  readonly lastModifiedAt: Date;
}

/** A request for the feed behind a link. */
export interface FeedRequest {
  readonly token: string;
  readonly at: Date;
  readonly alarmMinutes: number | null;
  /** null: not a fetch to be remembered. */
  readonly userAgent: string | undefined | null;
}

@Injectable()
export class FeedReadingService implements BeforeApplicationShutdown {
  private readonly limit = new FetchLimit();
  private readonly publicFeeds = new PublicFeedCache<OpenedFeed>();
  private readonly notes = new Set<Promise<void>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: FeedTokensService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The whole feed of a link. */
  async open(request: FeedRequest): Promise<OpenedFeed> {
    const link = await this.recognised(request);
    return link.audience === 'public' ? this.publicFeed(request, link) : (await this.wholeFeed(request, link)).feed;
  }

  /** Public feeds are long and the same for all: one is made anew when its items or its campaign have changed. */
  private async publicFeed(request: FeedRequest, link: FeedToken): Promise<OpenedFeed> {
    const key = `${link.id} ${request.alarmMinutes}`;
    const state = await this.stateOf(link);
    const known = this.publicFeeds.get(key, state, request.at);
    if (known !== undefined) return known;
    const made = await this.wholeFeed(request, link);
    this.publicFeeds.keep(key, { ...made, state });
    return made.feed;
  }

  private async wholeFeed(request: FeedRequest, link: FeedToken): Promise<{ feed: OpenedFeed; validUntil: number }> {
    const { campaign, items } = await this.contentOf(link);
    const notice = noticeOf(link, campaign.timeZone);
    const lastModifiedAt = changedAt(items, link.rotatedAt ?? link.createdAt, request.at);
    const feed = await this.rendered(request, link, campaign, [...shownItems(items, request.at), ...notice], lastModifiedAt);
    return { feed, validUntil: stableUntil(items, request.at) };
  }

  private async stateOf({ campaignId, audience, ownerId, rotatedAt, expiresAt }: FeedToken): Promise<string> {
    const [row] = await this.dataSource.query<{ state: string }[]>(
      `SELECT concat_ws(' ', c.version, count(i.id), max(i.revised_at)) AS state
       FROM campaigns c LEFT JOIN feed_items i ON i.campaign_id = c.id AND i.audience = $2 AND i.owner_id = $3
       WHERE c.id = $1 GROUP BY c.id`,
      [campaignId, audience, ownerId],
    );
    return `${row?.state} ${rotatedAt?.getTime()} ${expiresAt?.getTime()}`;
  }

  /** One event of a link's feed, to be put into a calendar by hand; `event` is its UID before the @. */
  async openEvent(request: FeedRequest, event: string): Promise<OpenedFeed> {
    const link = await this.recognised(request);
    const { campaign, items } = await this.contentOf(link);
    const item = shownItems(items, request.at).find(({ uid }) => uid.startsWith(`${event}@`));
    if (item === undefined) throw unknownLink();
    return this.rendered(request, link, campaign, [item], item.revisedAt);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.notes);
  }

  private async recognised({ token, at, userAgent }: FeedRequest): Promise<FeedToken> {
    const link = await this.tokens.recognise(token, at);
    if (link === null) throw unknownLink();
    const seconds = this.limit.secondsToWait(link.id, at);
    if (seconds > 0) throw fetchedTooOften(seconds);
    narrowTo(link.authorityId);
    if (userAgent !== null) this.note(link.id, fetcherName(userAgent));
    return link;
  }

  /** Written beside the answer, not before it. */
  private note(id: string, by: string): void {
    const note = this.tokens
      .noteFetch(id, by)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'a fetch of a feed was not noted'))
      .finally(() => this.notes.delete(note));
    this.notes.add(note);
  }

  private async contentOf({ campaignId, audience, ownerId }: FeedToken): Promise<{ campaign: Campaign; items: FeedItem[] }> {
    const campaign = await this.dataSource.getRepository(Campaign).findOneByOrFail({ id: campaignId });
    const items = await this.dataSource.getRepository(FeedItem).findBy({ campaignId, audience, ownerId });
    return { campaign, items };
  }

  private async rendered(
    { alarmMinutes }: FeedRequest,
    link: FeedToken,
    campaign: Campaign,
    events: readonly CalendarEvent[],
    lastModifiedAt: Date,
  ): Promise<OpenedFeed> {
    const schools = this.dataSource.getRepository(School);
    const school = link.audience === 'school' ? await schools.findOneBy({ id: link.ownerId }) : null;
    const facts = feedFacts(link.audience, campaign, school?.shortName ?? null);
    const body = Buffer.from(renderFeed(events, { ...facts, alarmMinutes }));
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"`, lastModifiedAt };
  }
}

function noticeOf({ id, rotatedAt, expiresAt }: FeedToken, timeZone: string): readonly CalendarEvent[] {
  return rotatedAt === null || expiresAt === null ? [] : [rotationNotice({ id, rotatedAt, expiresAt }, timeZone)];
}
