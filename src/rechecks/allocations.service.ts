import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { oneRow, pageOfRows } from '../database/versioned-rows.js';
import { recognisableWorks, type RecheckProblem, type RecheckSolution } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { keyCursor, type AllocationAnswer, type KeyLine, type PackAnswer, type PackLine } from './allocations.schema.js';
import { WorkAllocation } from './work-allocation.entity.js';

/** Assignments that no substitute has taken over. */
const LIVE = 'NOT EXISTS (SELECT 1 FROM work_assignments r WHERE r.replaces = a.id)';

/** What lies in the packs of allocation $1: assignments that stand, and the control and anchor works of its round, which look like them. */
const IN_PACKS = `(
  SELECT a.person_id, a.work_id, a.role, a.position, a.minutes FROM work_assignments a WHERE a.allocation_id = $1 AND ${LIVE}
  UNION ALL SELECT t.person_id, t.work_id, t.purpose, t.position, t.minutes FROM marking_tasks t JOIN marking_rounds m ON m.id = t.round_id
  WHERE m.allocation_id = $1 AND t.assignment_id IS NULL AND EXISTS (
    SELECT 1 FROM work_assignments a WHERE a.allocation_id = $1 AND a.person_id = t.person_id AND ${LIVE})
)`;

/** What was assigned to whom: figures, a pack for each expert, and the key of the codes. */
@Injectable()
export class AllocationsService {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, campaignId: string, query: PageQuery): Promise<Page<AllocationAnswer>> {
    const where = { authorityId: authorityOf(actor), campaignId };
    const { items, nextCursor } = await pageOfRows(this.dataSource.manager, WorkAllocation, where, query);
    return { items: items.map(answerOf), nextCursor };
  }

  async find(actor: Actor, id: string): Promise<AllocationAnswer> {
    return answerOf(await this.allocation(actor, id));
  }

  /** A pack for each expert, by code. */
  async packs(actor: Actor, id: string, { limit, cursor }: PageQuery): Promise<Page<PackLine>> {
    await this.allocation(actor, id);
    const [after] = cursorKey(cursor, z.tuple([z.string()])) ?? [''];
    const rows = await this.dataSource.query<PackLine[]>(
      `SELECT p.id AS "personId", p.code, count(*)::int AS works, sum(a.minutes)::int AS minutes, count(DISTINCT w.school_id)::int AS schools
       FROM ${IN_PACKS} a JOIN people p ON p.id = a.person_id JOIN works w ON w.id = a.work_id
       WHERE p.code COLLATE "C" > $2 GROUP BY p.id, p.code ORDER BY p.code COLLATE "C" LIMIT $3`,
      [id, after, limit + 1],
    );
    return toPage(rows, limit, ({ code }) => [code]);
  }

  /**
   * One expert’s list: codes, subjects and grades; neither school nor class. In the order of the codes, numbered anew: the order of the
   * draw is public, and no number may give a control away.
   */
  async pack(actor: Actor, id: string, personId: string): Promise<PackAnswer> {
    await this.allocation(actor, id);
    const works = await this.dataSource.query<
      (Omit<PackAnswer['works'][number], 'position'> & { person: string; school: string })[]
    >(
      `SELECT w.recheck_code AS "recheckCode", w.subject, w.grade, a.role, a.minutes, p.code AS person, w.school_id AS school
       FROM ${IN_PACKS} a JOIN works w ON w.id = a.work_id JOIN people p ON p.id = a.person_id
       WHERE a.person_id = $2 ORDER BY w.recheck_code`,
      [id, personId],
    );
    const [first] = works;
    if (first === undefined) throw notFound('пачка эксперта', personId);
    const minutes = works.reduce((sum, work) => sum + work.minutes, 0);
    const schools = new Set(works.map(({ school }) => school)).size;
    return {
      personId,
      code: first.person,
      minutes,
      schools,
      works: works.map(({ person: _p, school: _s, ...work }, place) => ({ ...work, position: place + 1 })),
    };
  }

  /** Which paper a code means: for the person who puts the packs together, never for an expert. */
  async key(actor: Actor, id: string, { limit, cursor }: PageQuery): Promise<Page<KeyLine>> {
    await this.allocation(actor, id);
    const [after] = cursorKey(cursor, keyCursor) ?? [''];
    const rows = await this.dataSource.query<KeyLine[]>(
      `SELECT recheck_code AS "recheckCode", school_id AS "schoolId", grade, class_ordinal AS "classOrdinal", subject, code, public_id AS "publicId"
       FROM works w WHERE recheck_code > $2 AND id IN (SELECT work_id FROM ${IN_PACKS} a)
       ORDER BY recheck_code LIMIT $3`,
      [id, after, limit + 1],
    );
    return toPage(rows, limit, ({ recheckCode }) => [recheckCode]);
  }

  private allocation(actor: Actor, id: string): Promise<WorkAllocation> {
    return oneRow(this.dataSource.manager, WorkAllocation, { id, authorityId: authorityOf(actor) }, 'распределение работ');
  }
}

function answerOf(allocation: WorkAllocation): AllocationAnswer {
  const { id, procedure, drawId, listId, problemSha256, createdBy, createdAt } = allocation;
  const problem = allocation.problem as unknown as RecheckProblem;
  const { status, objective, bound, gap, terms, assignments, shortages } = allocation.solution as unknown as RecheckSolution;
  return {
    id,
    procedure,
    drawId,
    listId,
    problemSha256,
    createdBy,
    createdAt,
    hasExchange: allocation.exchange !== null,
    works: problem.works.length,
    assignments: assignments.length,
    experts: new Set(assignments.map(({ expert }) => expert)).size,
    shortages: shortages.reduce((sum, { missing }) => sum + missing, 0),
    recognisable: [...recognisableWorks(problem.works)],
    figures: { status, objective, bound, gap, terms: { ...terms } },
  };
}
