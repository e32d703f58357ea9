import type { EntityManager } from 'typeorm';
import { levelInForceOf } from '../schools/school-risk.entity.js';
import type { CalendarAnswer } from './calendar.schema.js';
import type { Sitting } from './sitting.entity.js';

/** A sitting with the names a person reads it by, the risk of its school and the places that are filled. */
export interface CalendarRow extends Omit<Sitting, 'authorityId'> {
  readonly schoolName: string;
  readonly grade: number;
  readonly letter: string;
  readonly riskLevel: number;
  readonly filled: number;
}

/** The versions to count places by: each roster's published one, else its newest. */
const REFERENCE = `
  SELECT DISTINCT ON (v.roster_id) v.id, v.state FROM roster_versions v JOIN rosters r ON r.id = v.roster_id
  WHERE r.campaign_id = $1 AND r.kind = 'observers' AND v.origin <> 'what-if'
  ORDER BY v.roster_id, v.state = 'published' DESC, v.number DESC`;

/** The level of risk of each school that is in force in the campaign. */
const RISK = `
  SELECT k.id AS school_id, ${levelInForceOf('k.id', 'extract(year FROM c.starts_on)::int')} AS level
  FROM campaigns c JOIN schools k ON k.authority_id = c.authority_id WHERE c.id = $1`;

/** What is asked for of a campaign; what is left out is not restricted. */
export interface CalendarWish {
  readonly date?: string | undefined;
  readonly schoolId?: string | undefined;
  readonly grade?: number | undefined;
  readonly subject?: string | undefined;
  /** The identifiers of sittings. */
  readonly among?: readonly string[] | undefined;
  readonly notAmong?: readonly string[] | undefined;
}

/** Sittings of a campaign, by day, time and school. */
export function calendarRows(manager: EntityManager, campaignId: string, wish: CalendarWish = {}): Promise<CalendarRow[]> {
  const { date, schoolId, grade, subject, among, notAmong } = wish;
  return manager.query<CalendarRow[]>(
    `WITH reference AS (${REFERENCE}), risk AS (${RISK}),
       held AS (SELECT h.slot AS sitting_id, sum(h.people)::int AS duties FROM reference, slots_held(reference.id) h GROUP BY h.slot)
     SELECT s.id, s.campaign_id AS "campaignId", s.school_id AS "schoolId", s.class_id AS "classId", s.subject, s.level, s.part,
       s.date::text AS date, s.lesson, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.room, s.pupils, s.form, s.organiser,
       s.subject_teacher AS "subjectTeacher", s.required, s.state, s.version,
       o.short_name AS "schoolName", g.grade, g.letter, risk.level AS "riskLevel",
       coalesce(held.duties, 0) AS filled
     FROM sittings s JOIN schools o ON o.id = s.school_id JOIN school_classes g ON g.id = s.class_id
       JOIN risk ON risk.school_id = s.school_id LEFT JOIN held ON held.sitting_id = s.id
     WHERE s.campaign_id = $1 AND ($2::date IS NULL OR s.date = $2) AND ($3::uuid IS NULL OR s.school_id = $3)
       AND ($4::int IS NULL OR g.grade = $4) AND ($5::text IS NULL OR s.subject = $5)
       AND ($6::uuid[] IS NULL OR s.id = ANY($6)) AND ($7::uuid[] IS NULL OR s.id <> ALL($7))
     ORDER BY s.date, s.starts_at, o.short_name, g.grade, g.letter, s.id`,
    [campaignId, date ?? null, schoolId ?? null, grade ?? null, subject ?? null, among ?? null, notAmong ?? null],
  );
}

export async function referenceState(manager: EntityManager, campaignId: string): Promise<CalendarAnswer['rosterState']> {
  const versions = await manager.query<{ state: string }[]>(REFERENCE, [campaignId]);
  if (versions.length === 0) return 'none';
  return versions.some(({ state }) => state === 'published') ? 'published' : 'draft';
}
