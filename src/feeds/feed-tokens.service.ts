import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { toPage, cursorKey, type Page } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { Person } from '../people/person.entity.js';
import { SETTINGS } from '../process.js';
import { School } from '../schools/school.entity.js';
import { serviceUrl, type Settings } from '../settings.js';
import { linkAnswer, linkCursor, type IssuedLink, type LinkQuery, type NewLinkBody } from './feed-links.schema.js';
import { linkEnded, linkExists } from './feed-problems.js';
import { FeedToken } from './feed-token.entity.js';
import { subscriptionLinks } from './subscription-links.js';

const TOKEN = /^[\w-]{43}$/u;
const NOTICE_DAYS = 14;

/** The links to feeds: 256 random bits, shown once, of which only the SHA-256 is kept. */
@Injectable()
export class FeedTokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(actor: Actor, campaignId: string, query: LinkQuery): Promise<Page<FeedToken>> {
    await ownCampaign(this.dataSource.manager, actor, campaignId);
    const links = this.dataSource.getRepository(FeedToken).createQueryBuilder('link').where({ campaignId });
    if (query.audience !== undefined) links.andWhere({ audience: query.audience });
    const after = cursorKey(query.cursor, linkCursor);
    if (after !== undefined)
      links.andWhere('(link.audience, link.ownerId, link.id) > (:audience, :ownerId, :id)', {
        audience: after[0],
        ownerId: after[1],
        id: after[2],
      });
    links.orderBy({ 'link.audience': 'ASC', 'link.ownerId': 'ASC', 'link.id': 'ASC' }).take(query.limit + 1);
    return toPage(await links.getMany(), query.limit, ({ audience, ownerId, id }) => [audience, ownerId, id]);
  }

  /** A link to a feed that has none. */
  async issue(actor: Actor, campaignId: string, wish: NewLinkBody): Promise<IssuedLink> {
    return this.dataSource.transaction(async (manager) => {
      const owner = await ownerOf(manager, actor, campaignId, wish);
      await lock(manager, campaignId);
      const live = await manager.findOneBy(FeedToken, { ...owner, rotatedAt: IsNull(), revokedAt: IsNull() });
      if (live !== null) throw linkExists(live.id);
      return this.insert(manager, actor, owner, 'feed-link.issue');
    });
  }

  /** A new link; the old one works fourteen more days and says so. */
  async rotate(actor: Actor, campaignId: string, id: string): Promise<IssuedLink> {
    return this.dataSource.transaction(async (manager) => {
      const link = await ownLink(manager, actor, campaignId, id);
      if (link.rotatedAt !== null || link.revokedAt !== null) throw linkEnded(id);
      const rotatedAt = new Date();
      const expiresAt = new Date(rotatedAt.getTime() + NOTICE_DAYS * 86_400_000);
      await manager.update(FeedToken, { id }, { rotatedAt, expiresAt });
      return this.insert(manager, actor, link, 'feed-link.rotate');
    });
  }

  /** Ends a link at once; doing it twice changes nothing. */
  async revoke(actor: Actor, campaignId: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const link = await ownLink(manager, actor, campaignId, id);
      if (link.revokedAt !== null) return;
      await manager.update(FeedToken, { id }, { revokedAt: new Date() });
      await this.audit.record(manager, actor, 'feed-link.revoke', { type: 'feed-link', id }, { audience: link.audience });
    });
  }

  /** The link a token opens at an instant; null when there never was one, or it has ended. */
  async recognise(token: string, at: Date): Promise<FeedToken | null> {
    if (!TOKEN.test(token)) return null;
    const link = await this.dataSource.getRepository(FeedToken).findOneBy({ tokenHash: hashOf(token), revokedAt: IsNull() });
    return link === null || (link.expiresAt !== null && link.expiresAt <= at) ? null : link;
  }

  /** Remembers who fetched last, at most once a minute. */
  async noteFetch(id: string, by: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE feed_tokens SET last_fetched_at = now(), last_fetched_by = $2
       WHERE id = $1 AND (last_fetched_at IS NULL OR last_fetched_by <> $2 OR last_fetched_at < now() - interval '1 minute')`,
      [id, by],
    );
  }

  private async insert(manager: EntityManager, actor: Actor, owner: LinkOwner, action: AuditAction): Promise<IssuedLink> {
    const token = randomBytes(32).toString('base64url');
    const { authorityId, campaignId, audience, ownerId } = owner;
    const row = manager.create(FeedToken, { authorityId, campaignId, audience, ownerId, tokenHash: hashOf(token) });
    const link = await manager.findOneByOrFail(FeedToken, { id: (await manager.save(row)).id });
    await this.audit.record(manager, actor, action, { type: 'feed-link', id: link.id }, { audience, ownerId });
    return { ...linkAnswer.parse(link), ...subscriptionLinks(serviceUrl(this.settings), token) };
  }
}

type LinkOwner = Pick<FeedToken, 'authorityId' | 'campaignId' | 'audience' | 'ownerId'>;

async function ownerOf(manager: EntityManager, actor: Actor, campaignId: string, wish: NewLinkBody): Promise<LinkOwner> {
  const { authorityId } = await ownCampaign(manager, actor, campaignId);
  const { audience } = wish;
  if (audience === 'person') {
    const isThere = await manager.existsBy(Person, { id: wish.personId, authorityId });
    if (!isThere) throw notFound('человек', wish.personId);
    return { authorityId, campaignId, audience, ownerId: wish.personId };
  }
  if (audience === 'school') {
    if (!(await manager.existsBy(School, { id: wish.schoolId, authorityId }))) throw notFound('школа', wish.schoolId);
    return { authorityId, campaignId, audience, ownerId: wish.schoolId };
  }
  return { authorityId, campaignId, audience, ownerId: campaignId };
}

async function ownCampaign(manager: EntityManager, actor: Actor, id: string): Promise<Campaign> {
  const campaign = await manager.findOneBy(Campaign, { id, authorityId: authorityOf(actor) });
  if (campaign === null) throw notFound('кампания', id);
  return campaign;
}

async function ownLink(manager: EntityManager, actor: Actor, campaignId: string, id: string): Promise<FeedToken> {
  await lock(manager, campaignId);
  const link = await manager.findOneBy(FeedToken, { id, campaignId, authorityId: authorityOf(actor) });
  if (link === null) throw notFound('ссылка на календарь', id);
  return link;
}

/** One change of a campaign's links at a time. */
async function lock(manager: EntityManager, campaignId: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`feed links ${campaignId}`]);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
