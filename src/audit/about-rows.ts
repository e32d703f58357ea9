/** For each type of what events are about, its rows with what can be said of them. */
export const SUBJECT_ROWS: Readonly<Record<string, string>> = {
  person: 'SELECT id, id AS "personId" FROM people',
  owner: `SELECT id, id AS "personId", NULL AS school FROM people UNION ALL SELECT id, NULL, short_name FROM schools`,
  school: 'SELECT id, short_name AS school FROM schools',
  district: 'SELECT id, name FROM districts',
  class: `SELECT c.id, c.grade || c.letter AS "classLabel", s.short_name AS school
    FROM school_classes c JOIN schools s ON s.id = c.school_id`,
  campaign: 'SELECT id, name FROM campaigns',
  authority: 'SELECT id, name FROM authorities',
  'api-token': 'SELECT id, name FROM api_tokens',
  import: 'SELECT id, file_name AS name FROM imports',
  roster: 'SELECT id, name FROM rosters',
  'roster-version': `SELECT v.id, r.name, v.number::text FROM roster_versions v JOIN rosters r ON r.id = v.roster_id`,
  'board-filter': 'SELECT id, name FROM board_filters',
  Sitting: `SELECT t.id, t.subject, c.grade || c.letter AS "classLabel", t.date::text AS day, s.short_name AS school
    FROM sittings t JOIN school_classes c ON c.id = t.class_id JOIN schools s ON s.id = t.school_id`,
  GradingBlock: `SELECT b.id, b.subject, b.grade::text AS "classLabel", b.date::text AS day, s.short_name AS school
    FROM grading_blocks b JOIN schools s ON s.id = b.school_id`,
  draw: 'SELECT id, title AS name, number::text FROM draws',
  'target-list': 'SELECT id, title AS name FROM target_lists',
  'work-allocation': `SELECT a.id, coalesce(l.title, d.title) AS name
    FROM work_allocations a LEFT JOIN draws d ON d.id = a.draw_id LEFT JOIN target_lists l ON l.id = a.list_id`,
  'work-handover': 'SELECT h.id, h.number::text, s.short_name AS school FROM work_handovers h JOIN schools s ON s.id = h.school_id',
  'work-count': `SELECT w.id, w.subject, w.grade::text AS "classLabel", s.short_name AS school
    FROM work_counts w JOIN schools s ON s.id = w.school_id`,
  'work-scale': 'SELECT id, subject, grade::text AS "classLabel" FROM work_scales',
  'marking-round': 'SELECT id, title AS name FROM marking_rounds',
  'marking-link': `SELECT l.id, r.title AS name, l.person_id AS "personId"
    FROM marking_links l JOIN marking_rounds r ON r.id = l.round_id`,
  act: `SELECT a.id, a.person_id AS "personId", a.subject, a.class_label AS "classLabel", a.held_on::text AS day, s.short_name AS school
    FROM acts a JOIN schools s ON s.id = a.school_id`,
  roadmap: 'SELECT id, title AS name FROM roadmaps',
  measure: 'SELECT id, text AS name, number FROM roadmap_measures',
  message: 'SELECT id, person_id AS "personId" FROM messages',
  'message-batch': 'SELECT id, title AS name FROM message_batches',
  'feed-link': `SELECT t.id, p.id AS "personId", s.short_name AS school FROM feed_tokens t
    LEFT JOIN people p ON t.audience = 'person' AND p.id = t.owner_id
    LEFT JOIN schools s ON t.audience = 'school' AND s.id = t.owner_id`,
  appointment: `SELECT a.id, a.duty || ': ' || a.full_name AS name, s.short_name AS school
    FROM appointments a LEFT JOIN schools s ON s.id = a.school_id`,
};

/** The same of what stands above the municipalities, and outlives its place in one. */
export const SHARED_ROWS: Readonly<Record<string, string>> = {
  user: 'SELECT id, name FROM users',
};

/** What was done with a person was often done for the sake of a school or a duty; the details name it. */
export const DETAIL_ROWS: Readonly<Record<string, string>> = {
  schoolId: 'SELECT id, short_name AS school FROM schools',
  uid: `SELECT uid AS id, left(payload ->> 'start', 10) AS day, payload ->> 'location' AS school
    FROM feed_items WHERE audience = 'person'`,
};
