import type { EntityManager } from 'typeorm';
import { isFlaggedIn } from '../schools/school-risk.entity.js';
import type { AllocationBody } from './allocations.schema.js';
import type { ExchangingSchool } from './exchange.js';

/** A work that still needs checks, in the order of its draw or list. */
export interface RecheckedRow {
  readonly id: string;
  readonly publicId: string;
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
  readonly minutes: number;
  /** Experts of this procedure who have it already. */
  readonly given: number;
  /** Codes of those who marked it or have rechecked it in any procedure. */
  readonly excluded: readonly string[];
}

/** Somebody who may recheck. */
export interface ExpertRow {
  readonly id: string;
  readonly code: string;
  readonly subjects: readonly string[];
  /** Subject → grades; a subject that is not here means every grade. */
  readonly subjectGrades: Readonly<Record<string, readonly number[]>>;
  readonly share: number;
  readonly schools: readonly string[];
  /** Those of them where this person works. */
  readonly workplaces: readonly string[];
  readonly bans: readonly string[];
}

/** The campaign whose works are rechecked. */
export interface Owner {
  readonly authorityId: string;
  readonly campaignId: string;
}

/** The works of a draw and a list: drawn ones by their tickets, then the list's. The order breaks every tie, so nobody chooses. */
export function recheckedRows(
  manager: EntityManager,
  { authorityId, campaignId }: Owner,
  { procedure, drawId, listId }: Pick<AllocationBody, 'procedure' | 'drawId' | 'listId'>,
): Promise<readonly RecheckedRow[]> {
  return manager.query<RecheckedRow[]>(
    `WITH wanted AS (
       SELECT d.work_id, o.stage, d.position FROM drawn_works d JOIN draw_orders o ON o.id = d.order_id WHERE d.draw_id = $3
       UNION ALL SELECT work_id, 1000000, position FROM target_works WHERE list_id = $4
     ), ranked AS (SELECT DISTINCT ON (work_id) * FROM wanted ORDER BY work_id, stage, position)
     SELECT w.id, w.public_id AS "publicId", s.login AS school, w.grade, w.subject, coalesce(c.minutes, $6::int) AS minutes,
       (SELECT count(*)::int FROM work_assignments a JOIN work_allocations l ON l.id = a.allocation_id
         WHERE a.work_id = w.id AND l.procedure = $5 AND a.role <> 'arbiter' AND a.replaces IS NULL) AS given,
       w.marked_by || ARRAY(SELECT p.code FROM work_assignments a JOIN people p ON p.id = a.person_id WHERE a.work_id = w.id) AS excluded
     FROM ranked r JOIN works w ON w.id = r.work_id JOIN schools s ON s.id = w.school_id
       LEFT JOIN work_scales c ON c.campaign_id = w.campaign_id AND c.grade = w.grade AND c.subject = w.subject AND c.level = w.level
     WHERE w.authority_id = $1 AND w.campaign_id = $2 ORDER BY r.stage, r.position`,
    [authorityId, campaignId, drawId ?? null, listId ?? null, procedure, MINUTES_WITHOUT_SCALE],
  );
}

/** People with the role of an expert and a consent on file; every tie to a school counts, whatever its kind. */
export function expertRows(manager: EntityManager, { authorityId }: Owner): Promise<readonly ExpertRow[]> {
  return manager.query<ExpertRow[]>(
    `SELECT p.id, p.code, p.subjects, p.subject_grades AS "subjectGrades", p.share,
       ARRAY(SELECT DISTINCT s.login FROM affiliations a JOIN schools s ON s.id = a.school_id WHERE a.person_id = p.id ORDER BY 1) AS schools,
       ARRAY(SELECT DISTINCT s.login FROM affiliations a JOIN schools s ON s.id = a.school_id
         WHERE a.person_id = p.id AND a.kind = 'employment' ORDER BY 1) AS workplaces,
       ARRAY(SELECT s.login FROM bans b JOIN schools s ON s.id = b.school_id WHERE b.person_id = p.id ORDER BY 1) AS bans
     FROM people p WHERE p.authority_id = $1 AND 'expert' = ANY(p.roles) AND p.archived_at IS NULL AND p.consented_on IS NOT NULL
     ORDER BY p.code COLLATE "C"`,
    [authorityId],
  );
}

/** The schools of works in the order of their logins, with what an exchange between them asks. */
export function exchangingRows(
  manager: EntityManager,
  { authorityId, campaignId }: Owner,
  logins: readonly string[],
): Promise<readonly ExchangingSchool[]> {
  return manager.query<ExchangingSchool[]>(
    `SELECT s.login, coalesce(d.name, '') AS district, ${isFlaggedInCampaign('$3')} AS "isFlagged"
     FROM schools s LEFT JOIN districts d ON d.id = s.district_id WHERE s.authority_id = $1 AND s.login = ANY($2) ORDER BY s.login`,
    [authorityId, logins, campaignId],
  );
}

/** In SQL, whether a school `s` is flagged in the campaign that an expression names. */
export function isFlaggedInCampaign(campaign: string): string {
  return isFlaggedIn('s.id', `(SELECT extract(year FROM c.starts_on)::int FROM campaigns c WHERE c.id = ${campaign})`);
}

/** Our own default where a paper has no description. */
const MINUTES_WITHOUT_SCALE = 10;
