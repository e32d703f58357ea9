import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { AuditService } from '../audit/audit.service.js';
import { narrowTo } from '../database/tenancy.js';
import type { Actor } from '../http/actor.js';
import { SETTINGS } from '../process.js';
import { serviceUrl, type Settings } from '../settings.js';
import { deadlineFeed, responsibleBodies, type ScheduledMeasure } from './deadline-feed.js';
import { RoadmapFeed } from './roadmap-feed.entity.js';
import { RoadmapMeasure } from './roadmap-measure.entity.js';
import { StoredRoadmap } from './roadmap.entity.js';
import { unknownBody, unknownDeadlineLink } from './roadmaps.problems.js';
import { RoadmapsService } from './roadmaps.service.js';

/** The deadlines of a responsible body as a calendar, behind a secret link of which only the hash is kept. */
@Injectable()
export class RoadmapFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly roadmaps: RoadmapsService,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async bodies(actor: Actor, roadmapId: string): Promise<readonly string[]> {
    return responsibleBodies((await this.roadmaps.get(actor, roadmapId)).measures);
  }

  /** A new link; the one before it ends. */
  async issue(actor: Actor, roadmapId: string, body: string) {
    const known = await this.bodies(actor, roadmapId);
    if (!known.includes(body)) throw unknownBody(body, known);
    const { roadmap } = await this.roadmaps.get(actor, roadmapId);
    const token = randomBytes(32).toString('base64url');
    const id = await this.dataSource.transaction(async (manager) => {
      await manager.update(RoadmapFeed, { roadmapId, body, revokedAt: IsNull() }, { revokedAt: new Date() });
      const facts = { authorityId: roadmap.authorityId, roadmapId, body, tokenHash: hashOf(token) };
      const row = await manager.save(manager.create(RoadmapFeed, facts));
      await this.audit.record(manager, actor, 'roadmap-feed.issue', { type: 'roadmap', id: roadmapId }, { body });
      return row.id;
    });
    return { id, body, url: `${serviceUrl(this.settings)}/d/${token}.ics` };
  }

  /** The calendar behind a link; one that never was and one that was revoked are told alike. */
  async open(token: string): Promise<string> {
    const feed = await this.dataSource.manager.findOneBy(RoadmapFeed, { tokenHash: hashOf(token), revokedAt: IsNull() });
    if (feed === null) throw unknownDeadlineLink();
    narrowTo(feed.authorityId);
    const { timeZone } = await this.dataSource.manager.findOneByOrFail(Authority, { id: feed.authorityId });
    const { state } = await this.dataSource.manager.findOneByOrFail(StoredRoadmap, { id: feed.roadmapId });
    const where = { roadmapId: feed.roadmapId, removedAt: IsNull() };
    const order = { position: 'ASC' } as const;
    const measures = state === 'applied' ? await this.dataSource.manager.find(RoadmapMeasure, { where, order }) : [];
    return deadlineCalendar(measures, feed.body, timeZone);
  }
}

/** What is done or dropped leaves the calendar. */
export function deadlineCalendar(measures: readonly RoadmapMeasure[], body: string, timeZone: string): string {
  const open = measures.filter(({ status }) => status === 'planned' || status === 'under-way');
  return deadlineFeed(open.map(scheduled), body, timeZone);
}

function scheduled(measure: RoadmapMeasure): ScheduledMeasure {
  const { id, number, text, deadlineText, endsOn, responsible, sequence, createdAt, revisedAt } = measure;
  const deadline = { text: deadlineText, to: endsOn };
  return { id, number, text, deadline, responsible, sequence, firstPublishedAt: createdAt, revisedAt };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
