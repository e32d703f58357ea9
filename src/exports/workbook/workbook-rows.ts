import type { TableName } from '../../imports/tables/table.js';

/** Everything but the register of works, which is long and has exports of its own, and what others publish. */
type WorkbookTable = Exclude<TableName, 'works' | 'listedSchools' | 'markShares' | 'journalShares'>;

/**
 * What the system holds, by the keys of the import's own columns: $1 is the authority, $2 the campaign.
 * The importer reads these rows back as what is there already.
 */
export const WORKBOOK_ROWS: Readonly<Record<WorkbookTable, { readonly sql: string; readonly isOfCampaign: boolean }>> = {
  schools: ofAuthority(`
    SELECT s.login, s.name, s.short_name AS "shortName", s.address, s.latitude, s.longitude, d.name AS district, s.staff,
      (SELECT json_agg(json_build_object('year', r.year, 'level', r.level) ORDER BY r.year) FROM school_risks r WHERE r.school_id = s.id) AS risks
    FROM schools s LEFT JOIN districts d ON d.id = s.district_id WHERE s.authority_id = $1 ORDER BY s.login`),
  sittings: ofCampaign(`
    SELECT s.login, json_build_object('grade', c.grade, 'letter', c.letter) AS "schoolClass", c.ordinal, t.subject, t.level,
      CASE WHEN t.part > 1 OR EXISTS (SELECT 1 FROM sittings o WHERE o.class_id = t.class_id AND o.subject = t.subject AND o.part > 1)
        THEN t.part END AS part,
      t.date::text, t.lesson, to_char(t.starts_at, 'HH24:MI') AS start, to_char(t.ends_at, 'HH24:MI') AS "end", t.room, t.pupils, t.form,
      t.organiser, t.subject_teacher AS "subjectTeacher", t.required AS observers, CASE WHEN t.state = 'cancelled' THEN true END AS "isCancelled"
    FROM sittings t JOIN schools s ON s.id = t.school_id JOIN school_classes c ON c.id = t.class_id
    WHERE t.authority_id = $1 AND t.campaign_id = $2 ORDER BY s.login, c.grade, c.letter, t.date, t.starts_at, t.subject`),
  grading: ofCampaign(`
    SELECT s.login, json_build_object('grade', t.grade, 'letter', '') AS "schoolClass", t.subject, t.ordinal, t.date::text,
      to_char(t.starts_at, 'HH24:MI') AS start, to_char(t.ends_at, 'HH24:MI') AS "end", t.room, t.required AS observers,
      CASE WHEN t.state = 'cancelled' THEN true END AS "isCancelled"
    FROM grading_blocks t JOIN schools s ON s.id = t.school_id
    WHERE t.authority_id = $1 AND t.campaign_id = $2 ORDER BY s.login, t.grade, t.date, t.starts_at, t.subject`),
  people: ofAuthority(`
    SELECT p.code, p.full_name AS "fullName", p.category, to_json(p.roles) AS roles,
      (SELECT json_agg(s.login ORDER BY s.login) FROM affiliations a JOIN schools s ON s.id = a.school_id
        WHERE a.person_id = p.id AND a.kind = 'employment') AS workplaces,
      p.home_address AS "homeAddress", p.home_latitude AS latitude, p.home_longitude AS longitude, p.phone, p.email, p.born_on::text AS "bornOn",
      CASE WHEN p.subjects <> '{}' THEN to_json(p.subjects) END AS subjects,
      CASE WHEN p.subject_grades <> '{}' THEN p.subject_grades END AS "subjectGrades", p.trained_on::text AS "trainedOn",
      p.consented_on::text AS "consentedOn", p.dissemination_consented_on::text AS "disseminationConsentedOn", p.per_day AS "perDay",
      p.per_week AS "perWeek", p.total, p.share
    FROM people p WHERE p.authority_id = $1 AND p.archived_at IS NULL ORDER BY p.code`),
  ties: ofAuthority(`
    SELECT p.code AS person, a.kind, s.login AS school, NULL AS "otherPerson", a.scope,
      CASE WHEN a.grade IS NOT NULL THEN json_build_object('grade', a.grade, 'letter', coalesce(a.letter, '')) END AS "schoolClass",
      a.since::text, a.until::text, a.note
    FROM affiliations a JOIN people p ON p.id = a.person_id AND p.archived_at IS NULL JOIN schools s ON s.id = a.school_id
    WHERE a.authority_id = $1
    UNION ALL SELECT p.code, 'ban', s.login, o.code, NULL, NULL, NULL, NULL, b.reason
    FROM bans b JOIN people p ON p.id = b.person_id LEFT JOIN schools s ON s.id = b.school_id LEFT JOIN people o ON o.id = b.other_person_id
    WHERE b.authority_id = $1 AND p.archived_at IS NULL AND o.archived_at IS NULL
    UNION ALL SELECT p.code, 'served', s.login, NULL, NULL, NULL, v.year || '-01-01', NULL, NULL
    FROM past_services v JOIN people p ON p.id = v.person_id AND p.archived_at IS NULL JOIN schools s ON s.id = v.school_id
    WHERE v.authority_id = $1 ORDER BY 1, 2, 3, 4`),
  availability: ofCampaign(`
    SELECT p.code AS person, a.date::text, to_char(a.starts_at, 'HH24:MI') AS "from", to_char(a.ends_at, 'HH24:MI') AS "to", a.answer
    FROM availability a JOIN people p ON p.id = a.person_id AND p.archived_at IS NULL
    WHERE a.authority_id = $1 AND a.campaign_id = $2 ORDER BY p.code, a.date, a.starts_at`),
  lessons: ofCampaign(`
    SELECT p.code AS person, s.login, l.weekday::text, to_char(l.starts_at, 'HH24:MI') AS "from", to_char(l.ends_at, 'HH24:MI') AS "to"
    FROM own_lessons l JOIN people p ON p.id = l.person_id AND p.archived_at IS NULL JOIN schools s ON s.id = l.school_id
    WHERE l.authority_id = $1 AND l.campaign_id = $2 ORDER BY p.code, l.weekday, l.starts_at`),
};

function ofAuthority(sql: string) {
  return { sql, isOfCampaign: false };
}

function ofCampaign(sql: string) {
  return { sql, isOfCampaign: true };
}
