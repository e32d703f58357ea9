import type { EntityManager } from 'typeorm';
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
  WHERE r.campaign_id = $1 AND r.kind = 'observers'
  ORDER BY v.roster_id, v.state = 'published' DESC, v.number DESC`;

/** The level of the newest list that is not older than the year before the campaign. */
const RISK = `
  SELECT k.level FROM school_risks k WHERE k.school_id = s.school_id
    AND k.year - date_part('year', c.starts_on) IN (-1, 0) ORDER BY k.year DESC LIMIT 1`;

/** Every sitting of a campaign, by day, time and school. */
export function calendarRows(manager: EntityManager, campaignId: string): Promise<CalendarRow[]> {
  return manager.query<CalendarRow[]>(
    `WITH reference AS (${REFERENCE})
     SELECT s.id, s.campaign_id AS "campaignId", s.school_id AS "schoolId", s.class_id AS "classId", s.subject, s.level, s.part,
       s.date::text AS date, s.lesson, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.room, s.pupils, s.form, s.organiser,
       s.subject_teacher AS "subjectTeacher", s.required, s.state, s.version,
       o.short_name AS "schoolName", g.grade, g.letter, coalesce((${RISK}), 0) AS "riskLevel",
       (SELECT count(*)::int FROM duties d WHERE d.sitting_id = s.id AND d.version_id IN (SELECT id FROM reference)) AS filled
     FROM sittings s JOIN campaigns c ON c.id = s.campaign_id JOIN schools o ON o.id = s.school_id
       JOIN school_classes g ON g.id = s.class_id
     WHERE s.campaign_id = $1
     ORDER BY s.date, s.starts_at, o.short_name, g.grade, g.letter, s.id`,
    [campaignId],
  );
}

export async function referenceState(manager: EntityManager, campaignId: string): Promise<CalendarAnswer['rosterState']> {
  const versions = await manager.query<{ state: string }[]>(REFERENCE, [campaignId]);
  if (versions.length === 0) return 'none';
  return versions.some(({ state }) => state === 'published') ? 'published' : 'draft';
}
