import type { EntityManager } from 'typeorm';
import type { VersionSummary } from './roster-views.js';

/** Summaries of a roster's versions, newest first, read without their documents: those of a region weigh megabytes each. */
export function versionSummaries(
  manager: EntityManager,
  rosterId: string,
  { before, most }: { readonly before: number | null; readonly most: number },
): Promise<VersionSummary[]> {
  return manager.query(
    `SELECT id, roster_id AS "rosterId", number, state, origin, parent_id AS "parentId", warnings,
       solution->>'status' AS status, (solution->'objective')::float8 AS objective, (solution->'bound')::float8 AS bound,
       (solution->'gap')::float8 AS gap, solution->'terms' AS terms, problem->'rules'->'weights' AS weights,
       jsonb_array_length(solution->'duties') AS duties, jsonb_array_length(solution->'shortages') AS shortages,
       created_by AS "createdBy", created_at AS "createdAt", published_at AS "publishedAt", superseded_at AS "supersededAt"
     FROM roster_versions WHERE roster_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
    [rosterId, before, most],
  );
}
