import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { Draw } from '../draws/draw.entity.js';
import type { CrossCheckSchool } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { crossCheckInThread } from '../solving/cross-check-thread.js';
import type { CrossCheckAnswer, CrossCheckQuery } from './cross-check.schema.js';
import { CAPACITY_MINUTES } from './allocations.schema.js';
import { planExchange } from './exchange-planning.js';
import { recheckExpert } from './recheck-problem.js';
import { expertRows, isFlaggedInCampaign, recheckedRows, type Owner } from './recheck-rows.js';
import { nothingToAssign } from './rechecks.problems.js';

interface SchoolRow extends Omit<CrossCheckSchool, 'markers'> {
  /** What its own teachers teach. */
  readonly taught: readonly string[];
}

/** The exchange of works between schools (R5): a proposal from what is known now; nothing is stored. */
@Injectable()
export class CrossCheckService {
  constructor(private readonly dataSource: DataSource) {}

  async plan(actor: Actor, campaignId: string, query: CrossCheckQuery): Promise<CrossCheckAnswer> {
    const authorityId = authorityOf(actor);
    await oneRow(this.dataSource.manager, Campaign, { id: campaignId, authorityId }, 'кампания');
    const { drawId, grades, subjects, timeLimitSeconds } = query;
    if (drawId !== undefined) return this.ofDraw({ authorityId, campaignId }, drawId, timeLimitSeconds);
    const rows = await this.dataSource.query<SchoolRow[]>(SCHOOLS, [authorityId, campaignId, grades ?? null, subjects ?? null]);
    if (rows.length === 0) throw nothingToAssign();
    const schools = rows.map(({ taught, ...school }) => ({ ...school, markers: markersOf(taught, rows) }));
    const plans = await crossCheckInThread(schools, timeLimitSeconds);
    return {
      districts: structuredClone(plans) as CrossCheckAnswer['districts'],
      withoutMarkers: schools.filter(({ markers }) => markers.length === 0).map(({ id }) => id),
    };
  }

  /** As the works of a draw would be assigned now; those that are assigned already count too. */
  private async ofDraw(owner: Owner, drawId: string, timeLimitSeconds: number): Promise<CrossCheckAnswer> {
    const { manager } = this.dataSource;
    await oneRow(manager, Draw, { ...owner, id: drawId }, 'жеребьёвка');
    const works = await recheckedRows(manager, owner, { procedure: 'R5', drawId });
    if (works.length === 0) throw nothingToAssign();
    const people = await expertRows(manager, owner);
    const experts = people.map((row) => recheckExpert(row, CAPACITY_MINUTES));
    const { plans, withoutMarkers } = await planExchange(manager, owner, { works, staff: { people, experts }, timeLimitSeconds });
    return { districts: structuredClone(plans) as CrossCheckAnswer['districts'], withoutMarkers: [...withoutMarkers] };
  }
}

/** A teacher of a subject can mark its works of every grade that is exchanged. */
function markersOf(taught: readonly string[], rows: readonly SchoolRow[]): readonly string[] {
  const exchanged = new Set(rows.flatMap(({ subjects }) => subjects));
  return [...exchanged].filter((subject) => taught.includes(subject.split(' ')[0] ?? ''));
}

/** Schools outside every district exchange with each other. */
const SCHOOLS = `
  SELECT s.login AS id, coalesce(d.name, '') AS district, w.works, w.subjects,
    ARRAY(SELECT DISTINCT unnest(p.subjects) FROM people p JOIN affiliations a ON a.person_id = p.id
      WHERE a.school_id = s.id AND a.kind = 'employment' AND p.archived_at IS NULL ORDER BY 1) AS taught,
    ${isFlaggedInCampaign('$2')} AS "isFlagged"
  FROM schools s LEFT JOIN districts d ON d.id = s.district_id
    JOIN (SELECT school_id, count(*)::int AS works, array_agg(DISTINCT subject || ' ' || grade) AS subjects FROM works
      WHERE authority_id = $1 AND campaign_id = $2 AND NOT is_absent AND ($3::int[] IS NULL OR grade = ANY($3))
        AND ($4::text[] IS NULL OR subject = ANY($4)) GROUP BY school_id) w ON w.school_id = s.id
  ORDER BY s.login`;
