import type { DataSource } from 'typeorm';
import type { Deed } from './kill-writes.js';

/** What stands after a kill, for one write: `isThere` as a whole, or else not at all; anything between is a fault. */
export interface Finding {
  readonly deed: Deed;
  readonly isThere: boolean;
  readonly faults: readonly string[];
}

/** Looks at the rows that an import or its undoing writes. */
export async function findingOf(source: DataSource, deed: Deed): Promise<Finding> {
  const isThere = deed.kind === 'publish' ? await isPublished(source, deed.id) : await stepIsThere(source, deed);
  const lost = deed.isConfirmed && !isThere ? [`${deed.kind} ${deed.id} was confirmed and is lost`] : [];
  const halves = deed.kind === 'publish' ? await halfPublished(source, deed.id) : await halfImported(source, deed.id);
  return { deed, isThere, faults: [...lost, ...halves, ...(await wrongEvents(source, deed, isThere))] };
}

/** Exactly one version of the roster is public, and its duties are what people see in their calendars. */
export async function rosterFaults(source: DataSource, rosterId: string): Promise<readonly string[]> {
  const published = await source.query<{ id: string }[]>(
    `SELECT id FROM roster_versions WHERE roster_id = $1 AND state = 'published'`,
    [rosterId],
  );
  if (published.length !== 1) return [`${published.length} versions are published`];
  const [row] = await source.query<[{ duties: string; shown: string }]>(
    `SELECT (SELECT string_agg(person_id || ' ' || coalesce(sitting_id, grading_block_id), ',' ORDER BY person_id, coalesce(sitting_id, grading_block_id))
             FROM duties WHERE version_id = $1) AS duties,
            (SELECT string_agg(f.owner_id || ' ' || f.slot_key, ',' ORDER BY f.owner_id, f.slot_key)
             FROM feed_items f JOIN rosters r ON r.campaign_id = f.campaign_id
             WHERE r.id = $2 AND f.audience = 'person' AND f.status = 'CONFIRMED') AS shown`,
    [published[0]!.id, rosterId],
  );
  return row.duties === row.shown ? [] : ['the calendars show other duties than the published version has'];
}

async function isPublished(source: DataSource, versionId: string): Promise<boolean> {
  const rows = await source.query(`SELECT 1 FROM roster_versions WHERE id = $1 AND published_at IS NOT NULL`, [versionId]);
  return rows.length === 1;
}

async function halfPublished(source: DataSource, versionId: string): Promise<readonly string[]> {
  const [row] = await source.query<[{ state: string; is_dated: boolean; duties: number; planned: number }]>(
    `SELECT state, published_at IS NOT NULL AS is_dated, (SELECT count(*)::int FROM duties WHERE version_id = v.id) AS duties,
       jsonb_array_length(coalesce(solution -> 'duties', delta #> '{duties,added}')) AS planned FROM roster_versions v WHERE id = $1`,
    [versionId],
  );
  const faults = row.is_dated === (row.state === 'draft') ? [`version ${versionId} is ${row.state} with the wrong dates`] : [];
  return row.duties === row.planned ? faults : [...faults, `version ${versionId} has ${row.duties} of ${row.planned} duties`];
}

async function stepIsThere(source: DataSource, { kind, id }: Deed): Promise<boolean> {
  const [row] = await source.query<[{ applied_at: Date | null; undone_at: Date | null }]>(
    'SELECT applied_at, undone_at FROM imports WHERE id = $1',
    [id],
  );
  return (kind === 'apply' ? row.applied_at : row.undone_at) !== null;
}

/** An applied import has every row it planned, any other none. */
async function halfImported(source: DataSource, id: string): Promise<readonly string[]> {
  const [{ state }] = await source.query<[{ state: string }]>(`SELECT state FROM imports WHERE id = $1`, [id]);
  const items = await source.query<{ target: string; id: string }[]>(
    `SELECT target, row_id AS id FROM import_changes WHERE import_id = $1`,
    [id],
  );
  const targets = [...new Set(items.map(({ target }) => target))];
  const counts = await Promise.all(
    targets.map(async (target) => {
      const ids = items.filter((item) => item.target === target).map((item) => item.id);
      const [{ count }] = await source.query<[{ count: number }]>(`SELECT count(*)::int FROM ${target} WHERE id = ANY($1)`, [ids]);
      return { target, count, expected: state === 'applied' ? ids.length : 0 };
    }),
  );
  return counts
    .filter(({ count, expected }) => count !== expected)
    .map(({ target, count, expected }) => `import ${id} is ${state} and has ${count} of ${expected} ${target}`);
}

const ACTIONS = { apply: 'import.apply', undo: 'import.undo', publish: 'roster.publish' } as const;

/** What is there stands in the audit log once; what is not there does not. */
async function wrongEvents(source: DataSource, { kind, id }: Deed, isThere: boolean): Promise<readonly string[]> {
  const events = await source.query<unknown[]>('SELECT 1 FROM audit_events WHERE action = $1 AND subject_id = $2', [
    ACTIONS[kind],
    id,
  ]);
  return events.length === Number(isThere) ? [] : [`${kind} ${id} has ${events.length} audit events`];
}
