import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow, pageOfRows } from '../database/versioned-rows.js';
import { drawOrder, drawResultSchema, jsonOf } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { RISK_OF_WORK } from './risk-of-work.js';
import { DrawStore } from './draw-store.service.js';
import { nothingToDraw, notNow } from './draws.problems.js';
import { Draw } from './draw.entity.js';
import { TargetList } from './target-list.entity.js';
import { targetWorkCursor, type NewTargetList, type TargetScope, type TargetWorkAnswer } from './target-lists.schema.js';

interface Owner {
  readonly authorityId: string;
  readonly campaignId: string;
}

/** Works rechecked for a reason and not by lot. They carry their own label and never enter the inference of a draw. */
@Injectable()
export class TargetLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: DrawStore,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, campaignId: string, query: PageQuery): Promise<Page<TargetList>> {
    return pageOfRows(this.dataSource.manager, TargetList, { authorityId: authorityOf(actor), campaignId }, query);
  }

  async works(actor: Actor, id: string, query: PageQuery): Promise<Page<TargetWorkAnswer>> {
    const [after] = cursorKey(query.cursor, targetWorkCursor) ?? [0];
    const rows = await this.dataSource.query<TargetWorkAnswer[]>(
      `SELECT t.work_id AS "workId", w.public_id AS "publicId", t.position, s.short_name AS school, w.grade,
         w.class_ordinal AS "classOrdinal", w.subject
       FROM target_works t JOIN works w ON w.id = t.work_id JOIN schools s ON s.id = w.school_id
       WHERE t.list_id = $1 AND t.authority_id = $2 AND t.position > $3 ORDER BY t.position LIMIT $4`,
      [id, authorityOf(actor), after, query.limit + 1],
    );
    return toPage(rows, query.limit, ({ position }) => [position]);
  }

  async create(actor: Actor, campaignId: string, wish: NewTargetList): Promise<TargetList> {
    const owner = { authorityId: authorityOf(actor), campaignId };
    const { label, title } = wish;
    return this.dataSource.transaction(async (manager) => {
      await oneRow(manager, Campaign, { id: campaignId, authorityId: owner.authorityId }, 'кампания');
      const works =
        wish.label === 'coverage' ? await this.uncovered(manager, owner, wish.drawId) : await chosen(manager, owner, wish);
      if (works.length === 0) throw nothingToDraw();
      const procedure = wish.label === 'coverage' ? await procedureOf(manager, owner, wish.drawId) : wish.procedure;
      const source = wish.label === 'coverage' ? { drawId: wish.drawId, scope: {} } : { drawId: null, scope: wish.scope };
      const row = { ...owner, ...source, label, procedure, title, works: works.length, createdBy: actor.name };
      const { id } = await manager.save(Object.assign(new TargetList(), row));
      await manager.query(
        `INSERT INTO target_works (list_id, work_id, authority_id, position)
         SELECT $1, t.work, $2, t.position FROM unnest($3::uuid[]) WITH ORDINALITY t (work, position)`,
        [id, owner.authorityId, works],
      );
      const detail = { label, procedure, title, works: works.length };
      await this.audit.record(manager, actor, 'target-list.create', { type: 'target-list', id }, detail);
      return manager.findOneByOrFail(TargetList, { id });
    });
  }

  /** The next work by ticket of each class that the draw listed and took nothing of: nobody chooses it. */
  private async uncovered(manager: EntityManager, { authorityId }: Owner, id: string): Promise<readonly string[]> {
    const { folder, orders } = await this.store.open({ authorityId, id }, manager);
    if (!folder.has('draw.json')) throw notNow(orders.length === 0 ? 'empty' : 'open');
    const { seed } = jsonOf(folder, 'draw.json', drawResultSchema).stages.at(-1)!;
    const rows = await manager.query<{ id: string; publicId: string; class: string }[]>(UNCOVERED, [id]);
    const works = new Map(rows.map((row) => [row.publicId, row]));
    const covered = new Set<string>();
    return drawOrder(seed, works.keys()).flatMap(({ id: publicId }) => {
      const work = works.get(publicId)!;
      if (covered.has(work.class)) return [];
      covered.add(work.class);
      return [work.id];
    });
  }
}

async function procedureOf(manager: EntityManager, { authorityId }: Owner, id: string): Promise<Draw['procedure']> {
  return (await oneRow(manager, Draw, { id, authorityId }, 'жеребьёвка')).procedure;
}

/** In the order of their random ids. */
async function chosen(
  manager: EntityManager,
  { authorityId, campaignId }: Owner,
  { label, scope }: { readonly label: 'flagged' | 'honours'; readonly scope: TargetScope },
): Promise<readonly string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM works w WHERE authority_id = $1 AND campaign_id = $2 AND NOT is_absent AND (claims_honours OR $6)
       AND ($3::int[] IS NULL OR grade = ANY($3)) AND ($4::text[] IS NULL OR subject = ANY($4))
       AND ($5::uuid[] IS NULL OR school_id = ANY($5)) AND ($7::int IS NULL OR ${RISK_OF_WORK} >= $7) ORDER BY public_id COLLATE "C"`,
    [
      authorityId,
      campaignId,
      scope.grades ?? null,
      scope.subjects ?? null,
      scope.schoolIds ?? null,
      label === 'flagged',
      scope.fromRisk ?? null,
    ],
  );
  return rows.map(({ id }) => id);
}

const UNCOVERED = `
  WITH listed AS (
    SELECT w.id, w.public_id, concat_ws('|', w.school_id, w.grade, w.class_ordinal, w.subject) AS class, d.work_id IS NOT NULL AS is_drawn
    FROM draw_works l JOIN works w ON w.id = l.work_id LEFT JOIN drawn_works d ON d.draw_id = l.draw_id AND d.work_id = l.work_id
    WHERE l.draw_id = $1)
  SELECT id, public_id AS "publicId", class FROM listed
  WHERE class NOT IN (SELECT class FROM listed WHERE is_drawn)`;
