import type { EntityManager } from 'typeorm';
import type { VersionSummary } from './roster-views.js';

/** Which versions are asked for; what is left out is not restricted. */
export interface VersionsWish {
  readonly state?: VersionSummary['state'] | undefined;
  /** False: only what may become the roster. */
  readonly withWhatIfs?: boolean | undefined;
}

/** Summaries of a roster's versions, newest first, read without their documents: those of a region weigh megabytes each. */
export function versionSummaries(
  manager: EntityManager,
  rosterId: string,
  { before, most, state, withWhatIfs = true }: VersionsWish & { readonly before: number | null; readonly most: number },
): Promise<VersionSummary[]> {
  return manager.query(
    `SELECT id, roster_id AS "rosterId", number, state, origin, parent_id AS "parentId", warnings,
       figures->>'status' AS status, (figures->'objective')::float8 AS objective, (figures->'bound')::float8 AS bound,
       (figures->'gap')::float8 AS gap, figures->'terms' AS terms, figures->'weights' AS weights,
       (figures->'duties')::int AS duties, (figures->'shortages')::int AS shortages,
       created_by AS "createdBy", created_at AS "createdAt", published_at AS "publishedAt", superseded_at AS "supersededAt"
     FROM roster_versions
     WHERE roster_id = $1 AND ($2::int IS NULL OR number < $2) AND ($4::text IS NULL OR state = $4) AND ($5 OR origin <> 'what-if')
     ORDER BY number DESC LIMIT $3`,
    [rosterId, before, most, state ?? null, withWhatIfs],
  );
}
