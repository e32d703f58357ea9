import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version made by hand is kept as what it changes in its parent: `delta`, and in `duties` those it adds. It gets documents and all
 * duties of its own when it is published. Figures stand beside every version, so that lists read no documents.
 * The way back fails while such a draft exists: nothing is lost in silence.
 */
export class ChangesOfVersions1770000023110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roster_versions
        ADD COLUMN delta jsonb,
        ADD COLUMN figures jsonb NOT NULL DEFAULT '{}',
        ALTER COLUMN problem DROP NOT NULL,
        ALTER COLUMN problem_sha256 DROP NOT NULL,
        ALTER COLUMN solution DROP NOT NULL,
        ADD CONSTRAINT roster_versions_whole_check CHECK (
          num_nonnulls(problem, problem_sha256, solution) = 3
          OR (num_nulls(problem, problem_sha256, solution) = 3 AND delta IS NOT NULL AND parent_id IS NOT NULL AND state = 'draft'));
      ALTER TABLE roster_versions DISABLE TRIGGER roster_versions_guard;
      UPDATE roster_versions SET figures = ${FIGURES} WHERE solution ? 'duties';
      ALTER TABLE roster_versions ENABLE TRIGGER roster_versions_guard;`);
    await runner.query(guard(`IF OLD.problem IS NULL THEN mutable := mutable || '{problem,problem_sha256,solution}'; END IF;`));
    await runner.query(SLOTS_HELD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guard(''));
    await runner.query(`
      DROP FUNCTION slots_held;
      ALTER TABLE roster_versions
        DROP CONSTRAINT roster_versions_whole_check,
        ALTER COLUMN problem SET NOT NULL,
        ALTER COLUMN problem_sha256 SET NOT NULL,
        ALTER COLUMN solution SET NOT NULL,
        DROP COLUMN figures,
        DROP COLUMN delta;`);
  }
}

const FIGURES = `jsonb_build_object('status', solution -> 'status', 'objective', solution -> 'objective', 'bound', solution -> 'bound',
  'gap', solution -> 'gap', 'terms', solution -> 'terms', 'weights', problem -> 'rules' -> 'weights',
  'duties', jsonb_array_length(solution -> 'duties'), 'shortages', jsonb_array_length(solution -> 'shortages'))`;

/** What may change of a version, and in which order of states; a change by hand may be made whole once. */
function guard(more: string): string {
  return `
    CREATE OR REPLACE FUNCTION roster_versions_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE mutable text[] := '{state,published_at,superseded_at}';
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF OLD.state = 'draft' THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'a published roster version is kept for ever' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      ${more}
      IF (to_jsonb(NEW) - mutable) <> (to_jsonb(OLD) - mutable) THEN
        RAISE EXCEPTION 'a roster version is immutable' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      IF NOT (OLD.state, NEW.state) IN (('draft', 'published'), ('published', 'superseded')) THEN
        RAISE EXCEPTION 'a roster version goes draft, published, superseded' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$;`;
}

/** How many people serve in each sitting or grading block of a version, whether it is whole or a change of another. */
const SLOTS_HELD = `
  CREATE FUNCTION slots_held(version uuid) RETURNS TABLE (slot uuid, people bigint) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE line AS (
      SELECT id, parent_id, delta, problem IS NULL AS is_change FROM roster_versions WHERE id = version
      UNION ALL SELECT v.id, v.parent_id, v.delta, v.problem IS NULL
      FROM line JOIN roster_versions v ON v.id = line.parent_id WHERE line.is_change),
    steps AS (
      SELECT coalesce(sitting_id, grading_block_id) AS slot, 1 AS people FROM duties WHERE version_id IN (SELECT id FROM line)
      UNION ALL SELECT split_part(split_part(gone ->> 'slot', ':', 2), '/', 1)::uuid, -1
      FROM line, jsonb_array_elements(delta #> '{duties,removed}') gone WHERE is_change)
    SELECT slot, sum(people) FROM steps GROUP BY slot HAVING sum(people) > 0
  $$;`;
