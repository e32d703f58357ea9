import { isFlaggedIn } from '../schools/school-risk.entity.js';

/** Every school, and whether its level of risk demands that it be covered: `$2` authority, `$3` year. */
const FLAGGED = `SELECT s.id, s.login, ${isFlaggedIn('s.id', '$3::int')} AS flagged FROM schools s WHERE s.authority_id = $2`;

/** `$1` campaign, `$2` authority, `$3` year. */
export const ROWS = `
  SELECT (SELECT count(*)::int FROM schools WHERE authority_id = $2) AS schools,
    (SELECT count(*)::int FROM (${FLAGGED}) f WHERE f.flagged) AS "flaggedSchools",
    (SELECT count(*)::int FROM sittings WHERE campaign_id = $1 AND state = 'planned') AS sittings,
    (SELECT count(*)::int FROM people WHERE authority_id = $2 AND archived_at IS NULL AND 'observer' = ANY(roles)) AS observers`;

/** Of each published roster of the campaign: how many places it had to fill and has filled. */
export const COVERAGE = `
  WITH flagged AS (${FLAGGED}),
  versions AS (
    SELECT v.*, r.name FROM roster_versions v JOIN rosters r ON r.id = v.roster_id
    WHERE r.campaign_id = $1 AND v.state = 'published'),
  places AS (
    SELECT v.id, (slot ->> 'required')::int AS required,
      coalesce((SELECT f.flagged FROM flagged f WHERE f.login = slot ->> 'place'), false) AS flagged,
      coalesce((SELECT (s ->> 'missing')::int FROM jsonb_array_elements(v.solution -> 'shortages') s
        WHERE s ->> 'slot' = slot ->> 'id'), 0) AS missing
    FROM versions v CROSS JOIN LATERAL jsonb_array_elements(v.problem -> 'slots') slot)
  SELECT v.roster_id AS "rosterId", v.name, v.id AS "versionId", v.number, v.published_at AS "publishedAt",
    coalesce(sum(p.required), 0)::int AS places, coalesce(sum(p.required - p.missing), 0)::int AS filled,
    coalesce(sum(p.required) FILTER (WHERE p.flagged), 0)::int AS "flaggedPlaces",
    coalesce(sum(p.required - p.missing) FILTER (WHERE p.flagged), 0)::int AS "flaggedFilled"
  FROM versions v LEFT JOIN places p ON p.id = v.id
  GROUP BY v.roster_id, v.name, v.id, v.number, v.published_at ORDER BY v.published_at DESC`;

/** What is on the board of each roster and not published yet; what was only tried is not. */
export const DRAFTS = `
  SELECT r.id AS "rosterId", r.name, v.id AS "versionId", v.number
  FROM rosters r JOIN roster_versions v ON v.id = r.head_id
  WHERE r.campaign_id = $1 AND v.state = 'draft' ORDER BY r.id`;

/** Published duties of people that are not over at `$2`, and what was answered to them as they stand now. */
export const DUTIES = `
  SELECT count(*)::int AS coming, (count(*) FILTER (WHERE a.answer IS NULL))::int AS unanswered,
    (count(*) FILTER (WHERE a.answer = 'declined'))::int AS declined,
    left(min(i.payload ->> 'start') FILTER (WHERE a.answer = 'declined'), 10) AS "declinedFrom",
    left(min(i.payload ->> 'start') FILTER (WHERE a.answer IS NULL), 10) AS "unansweredFrom"
  FROM feed_items i LEFT JOIN duty_answers a ON a.person_id = i.owner_id AND a.uid = i.uid AND a.payload_hash = i.payload_hash
  WHERE i.campaign_id = $1 AND i.audience = 'person' AND i.status = 'CONFIRMED' AND i.ends_at > $2`;

/** The last word of every change to every person counts. */
export const LETTERS = `
  WITH last AS (
    SELECT DISTINCT ON (person_id) person_id, state, seen_at FROM messages
    WHERE campaign_id = $1 AND kind = 'change' AND state NOT IN ('draft', 'skipped') ORDER BY person_id, created_at DESC, id)
  SELECT (SELECT count(*)::int FROM message_batches WHERE campaign_id = $1 AND state = 'draft') AS "batchesToReview",
    (SELECT count(*)::int FROM last) AS concerned,
    (SELECT count(*)::int FROM last WHERE state = 'sent' AND seen_at IS NULL) AS "unseenBy",
    (SELECT count(*)::int FROM last WHERE state <> 'sent') AS unsent`;
