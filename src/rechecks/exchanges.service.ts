import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { oneRow } from '../database/versioned-rows.js';
import type { CrossCheckPlan, RecheckProblem } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { checkingSchools } from './exchange.js';
import type { ExchangeAnswer, HandedLine, HandedQuery } from './exchange.schema.js';
import { WorkAllocation } from './work-allocation.entity.js';

type Exchanging = WorkAllocation & { readonly exchange: readonly CrossCheckPlan[] };

/** The exchange of a cross-check (R5) as its works were assigned by it. */
@Injectable()
export class ExchangesService {
  constructor(private readonly dataSource: DataSource) {}

  async find(actor: Actor, id: string): Promise<ExchangeAnswer> {
    const { exchange } = await this.exchanging(actor, id);
    return { districts: structuredClone(exchange) as ExchangeAnswer['districts'] };
  }

  /** In the order of classes and participants’ codes, as the papers lie at the school. */
  async works(actor: Actor, id: string, { school, checkedBy, limit, cursor }: HandedQuery): Promise<Page<HandedLine>> {
    const { problem, exchange, campaignId } = await this.exchanging(actor, id);
    const after = cursorKey(cursor, z.tuple([z.int()]))?.[0] ?? 0;
    const works = (problem as unknown as RecheckProblem).works.filter((work) => work.school === school);
    const checkers = checkingSchools(works, exchange);
    const handed = works.filter((work) => checkers.get(work.id) === (checkedBy ?? null)).map((work) => work.id);
    const rows = await this.dataSource.query<HandedLine[]>(HANDED, [campaignId, handed, id, limit + 1, after]);
    return toPage(rows, limit, () => [after + limit]);
  }

  private async exchanging(actor: Actor, id: string): Promise<Exchanging> {
    const found = await oneRow(
      this.dataSource.manager,
      WorkAllocation,
      { id, authorityId: authorityOf(actor) },
      'распределение работ',
    );
    if (found.exchange === null) throw notFound('обмен работами', id);
    return found as Exchanging;
  }
}

const HANDED = `
  SELECT w.public_id AS "publicId", w.grade, w.class_ordinal AS "classOrdinal", w.subject, w.code, w.recheck_code AS "recheckCode",
    ARRAY(SELECT p.code FROM work_assignments a JOIN people p ON p.id = a.person_id
      WHERE a.allocation_id = $3 AND a.work_id = w.id AND a.role <> 'arbiter'
        AND NOT EXISTS (SELECT 1 FROM work_assignments r WHERE r.replaces = a.id) ORDER BY a.role, p.code) AS experts
  FROM works w WHERE w.campaign_id = $1 AND w.public_id = ANY($2)
  ORDER BY w.grade, w.subject, w.class_ordinal, w.code, w.public_id LIMIT $4 OFFSET $5`;
