import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { narrowTo } from '../../database/tenancy.js';
import { FeedItem } from '../../feeds/feed-item.entity.js';
import { FeedTokensService } from '../../feeds/feed-tokens.service.js';
import { shownItems } from '../../feeds/feed-window.js';
import { VisitLimit } from '../../http/visit-limit.js';
import type { Frame, Language, Sheet } from '../../page-layout/layout.js';
import { unknownPage, visitedTooOften } from '../pages.problems.js';
import { sittingsSheet } from './sittings-page.js';

const VISITS_AT_ONCE = 300;
const VISITS_PER_SECOND = 10;

@Injectable()
export class SittingsPageService {
  private readonly limit = new VisitLimit(VISITS_AT_ONCE, 1 / VISITS_PER_SECOND);

  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: FeedTokensService,
  ) {}

  /** The page behind the key of a public feed; keys of people and schools do not open it. */
  async open(token: string, language: Language): Promise<{ readonly frame: Frame; readonly sheet: Sheet }> {
    const at = new Date();
    const link = await this.tokens.recognise(token, at);
    if (link === null || link.audience !== 'public') throw unknownPage();
    const seconds = this.limit.secondsToWait(link.id, at);
    if (seconds > 0) throw visitedTooOften(seconds);
    narrowTo(link.authorityId);
    const { manager } = this.dataSource;
    const authority = await manager.findOneByOrFail(Authority, { id: link.authorityId });
    const campaign = await manager.findOneByOrFail(Campaign, { id: link.campaignId });
    const items = await manager.findBy(FeedItem, { campaignId: link.campaignId, audience: 'public' });
    const frame: Frame = { language, base: `/calendar/${token}`, owner: authority.name, tabs: [] };
    return { frame, sheet: sittingsSheet(frame, campaign.name, shownItems(items, at)) };
  }
}
