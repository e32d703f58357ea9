import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rosters1770000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rosters (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        kind text NOT NULL DEFAULT 'observers',
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (campaign_id, kind, name)
      );
      CREATE TABLE roster_versions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        roster_id uuid NOT NULL REFERENCES rosters,
        number integer NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        origin text NOT NULL,
        parent_id uuid REFERENCES roster_versions,
        problem jsonb NOT NULL,
        problem_sha256 text NOT NULL,
        solution jsonb NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        superseded_at timestamptz,
        UNIQUE (roster_id, number),
        CONSTRAINT roster_versions_state_check CHECK (state IN ('draft', 'published', 'superseded')),
        CONSTRAINT roster_versions_origin_check CHECK (origin IN ('solve', 'replan', 'edit'))
      );
      CREATE UNIQUE INDEX roster_versions_one_published_idx ON roster_versions (roster_id) WHERE state = 'published';
      CREATE TABLE duties (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        version_id uuid NOT NULL REFERENCES roster_versions ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people,
        sitting_id uuid REFERENCES sittings,
        grading_block_id uuid REFERENCES grading_blocks,
        role text NOT NULL,
        is_pinned boolean NOT NULL DEFAULT false,
        UNIQUE (version_id, person_id, sitting_id),
        UNIQUE (version_id, person_id, grading_block_id),
        CONSTRAINT duties_slot_check CHECK (num_nonnulls(sitting_id, grading_block_id) = 1)
      );

      CREATE FUNCTION roster_versions_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE mutable text[] := '{state,published_at,superseded_at}';
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.state = 'draft' THEN RETURN OLD; END IF;
          RAISE EXCEPTION 'a published roster version is kept for ever' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF (to_jsonb(NEW) - mutable) <> (to_jsonb(OLD) - mutable) THEN
          RAISE EXCEPTION 'a roster version is immutable' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF NOT (OLD.state, NEW.state) IN (('draft', 'published'), ('published', 'superseded')) THEN
          RAISE EXCEPTION 'a roster version goes draft, published, superseded' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER roster_versions_guard BEFORE UPDATE OR DELETE ON roster_versions
        FOR EACH ROW EXECUTE FUNCTION roster_versions_guard();

      CREATE FUNCTION duties_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF EXISTS (SELECT 1 FROM roster_versions v WHERE v.id = NEW.version_id AND v.state = 'draft') THEN RETURN NEW; END IF;
        ELSIF TG_OP = 'DELETE' THEN
          IF NOT EXISTS (SELECT 1 FROM roster_versions v WHERE v.id = OLD.version_id AND v.state <> 'draft') THEN RETURN OLD; END IF;
        END IF;
        RAISE EXCEPTION 'the duties of a roster version are immutable' USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER duties_immutable BEFORE INSERT OR UPDATE OR DELETE ON duties
        FOR EACH ROW EXECUTE FUNCTION duties_refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE duties, roster_versions, rosters;
      DROP FUNCTION duties_refuse_change, roster_versions_guard;`);
  }
}
