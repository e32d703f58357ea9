import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { drawAnswerOf, drawLineOf } from './draw-answer.js';
import { listWorks } from './draw-frame.js';
import { DrawOrderRow } from './draw-order.entity.js';
import { DrawStore, type DrawKey } from './draw-store.service.js';
import { Draw } from './draw.entity.js';
import { groupsWouldShow, guarded, nothingToDraw } from './draws.problems.js';
import {
  drawCursor,
  drawnCursor,
  type DrawAnswer,
  type DrawGroup,
  type DrawLine,
  type DrawnWorkAnswer,
  type DrawsQuery,
  type NewDraw,
} from './draws.schema.js';

/** The register of draws: creates them with the next number and shows them. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: DrawStore,
    private readonly audit: AuditService,
  ) {}

  /** Lists the works and fixes their marks; the number is the database's. */
  async create(actor: Actor, campaignId: string, { procedure, title, scope }: NewDraw): Promise<DrawAnswer> {
    if (scope.stratum === 'risk' && scope.showsGroups !== true) throw groupsWouldShow();
    const authorityId = authorityOf(actor);
    const id = await this.dataSource
      .transaction(async (manager) => {
        await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
        const { frame, works, levels } = await listWorks(manager, { authorityId, campaignId }, scope);
        if (works.length === 0) throw nothingToDraw();
        const row = {
          authorityId,
          campaignId,
          procedure,
          title,
          scope,
          works: works.length,
          frame,
          frameSha256: '',
          groupLevels: levels,
        };
        const draw = await manager.save(Object.assign(new Draw(), row, { createdBy: actor.name }));
        await manager.query(
          `INSERT INTO draw_works (draw_id, work_id, authority_id, stratum)
           SELECT $1, l.work, $2, l.stratum FROM unnest($3::uuid[], $4::text[]) l (work, stratum)`,
          [draw.id, authorityId, works.map(({ workId }) => workId), works.map(({ stratum }) => stratum)],
        );
        const detail = { procedure, title, scope, works: works.length };
        await this.audit.record(manager, actor, 'draw.create', { type: 'draw', id: draw.id }, detail);
        return draw.id;
      })
      .catch(guarded);
    return this.get({ authorityId, id });
  }

  async get(key: DrawKey): Promise<DrawAnswer> {
    const stored = await this.store.open(key);
    return drawAnswerOf(stored, await this.store.now(this.dataSource.manager));
  }

  find(actor: Actor, id: string): Promise<DrawAnswer> {
    return this.get({ authorityId: authorityOf(actor), id });
  }

  /** Which level of risk stands behind each group of a list by risk: for those who hold the draw, never public. */
  async groups(actor: Actor, id: string): Promise<{ readonly items: DrawGroup[] }> {
    const query = this.dataSource.manager.createQueryBuilder(Draw, 'draw').select(['draw.id', 'draw.groupLevels']);
    const draw = await query.where({ id, authorityId: authorityOf(actor) }).getOne();
    if (draw === null) throw notFound('жеребьёвка', id);
    const levels = Object.entries(draw.groupLevels ?? {});
    return { items: levels.map(([stratum, level]) => ({ stratum, level })).sort((a, b) => (a.stratum < b.stratum ? -1 : 1)) };
  }

  /** Newest first. */
  async list(where: { readonly authorityId: string; readonly campaignId?: string }, query: DrawsQuery): Promise<Page<DrawLine>> {
    const before = cursorKey(query.cursor, drawCursor);
    const earlier = before === undefined ? {} : { number: LessThan(before[0]) };
    const { manager } = this.dataSource;
    const draws = await manager.find(Draw, { where: { ...where, ...earlier }, order: { number: 'DESC' }, take: query.limit + 1 });
    const now = await this.store.now(manager);
    const orders = await manager
      .createQueryBuilder(DrawOrderRow, 'o')
      .select(['o.id', 'o.drawId', 'o.stage', 'o.state', 'o.moment'])
      .where('o.drawId = ANY(:ids)', { ids: draws.map(({ id }) => id) })
      .orderBy('o.stage')
      .getMany();
    const lines = draws.map((draw) =>
      drawLineOf(
        draw,
        orders.filter(({ drawId }) => drawId === draw.id),
        now,
      ),
    );
    return toPage(lines, query.limit, ({ number }) => [number]);
  }

  /** The drawn works in draw order, stage by stage. */
  async drawn(actor: Actor, id: string, query: DrawsQuery): Promise<Page<DrawnWorkAnswer>> {
    const after = cursorKey(query.cursor, drawnCursor) ?? [0, 0];
    const rows = await this.dataSource.query<DrawnWorkAnswer[]>(
      `SELECT d.work_id AS "workId", w.public_id AS "publicId", o.stage, d.position, d.ticket, l.stratum
       FROM drawn_works d JOIN works w ON w.id = d.work_id JOIN draw_orders o ON o.id = d.order_id
         JOIN draw_works l ON l.draw_id = d.draw_id AND l.work_id = d.work_id
       WHERE d.draw_id = $1 AND d.authority_id = $2 AND (o.stage, d.position) > ($3, $4) ORDER BY o.stage, d.position LIMIT $5`,
      [id, authorityOf(actor), ...after, query.limit + 1],
    );
    return toPage(rows, query.limit, ({ stage, position }) => [stage, position]);
  }
}
