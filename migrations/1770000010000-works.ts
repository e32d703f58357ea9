import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Works1770000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE works (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid NOT NULL REFERENCES schools,
        grade integer NOT NULL,
        class_ordinal integer,
        subject text NOT NULL,
        level text NOT NULL DEFAULT 'basic',
        code text NOT NULL,
        variant text,
        points jsonb NOT NULL DEFAULT '{}',
        total integer,
        mark integer,
        previous_mark integer,
        is_absent boolean NOT NULL DEFAULT false,
        claims_honours boolean NOT NULL DEFAULT false,
        marked_by text[] NOT NULL DEFAULT '{}',
        public_id text NOT NULL UNIQUE,
        mark_nonce text NOT NULL,
        mark_commitment text NOT NULL,
        recheck_code text,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (campaign_id, school_id, grade, subject, code),
        UNIQUE (campaign_id, recheck_code),
        CONSTRAINT works_level_check CHECK (level IN ('basic', 'advanced')),
        CONSTRAINT works_mark_check CHECK (mark BETWEEN 2 AND 5 AND previous_mark BETWEEN 2 AND 5),
        CONSTRAINT works_absent_check CHECK (NOT is_absent OR (total IS NULL AND mark IS NULL))
      );
      CREATE TABLE work_scales (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        grade integer NOT NULL,
        subject text NOT NULL,
        level text NOT NULL DEFAULT 'basic',
        tasks jsonb NOT NULL,
        marks jsonb,
        minutes integer NOT NULL DEFAULT 10,
        source text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (campaign_id, grade, subject, level),
        CONSTRAINT work_scales_level_check CHECK (level IN ('basic', 'advanced')),
        CONSTRAINT work_scales_minutes_check CHECK (minutes BETWEEN 1 AND 120)
      );
      CREATE TABLE work_counts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid NOT NULL REFERENCES schools,
        grade integer NOT NULL,
        subject text NOT NULL,
        works integer NOT NULL,
        confirmed_by text NOT NULL,
        confirmed_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (campaign_id, school_id, grade, subject),
        CONSTRAINT work_counts_works_check CHECK (works >= 0)
      );

      CREATE FUNCTION works_commit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          NEW.public_id := 'w-' || right(replace(gen_random_uuid()::text, '-', ''), 16);
        ELSIF NEW.public_id <> OLD.public_id OR NEW.recheck_code IS DISTINCT FROM coalesce(OLD.recheck_code, NEW.recheck_code) THEN
          RAISE EXCEPTION 'the public id and the recheck code of a work never change' USING ERRCODE = 'integrity_constraint_violation';
        ELSIF (NEW.total, NEW.mark) IS NOT DISTINCT FROM (OLD.total, OLD.mark) THEN
          NEW.mark_nonce := OLD.mark_nonce;
          NEW.mark_commitment := OLD.mark_commitment;
          RETURN NEW;
        END IF;
        NEW.mark_nonce := replace(gen_random_uuid()::text, '-', '');
        NEW.mark_commitment := encode(sha256(convert_to(concat(NEW.public_id, E'\\n', NEW.total, E'\\n', NEW.mark, E'\\n', NEW.mark_nonce),
          'UTF8')), 'hex');
        RETURN NEW;
      END $$;
      CREATE TRIGGER works_commit BEFORE INSERT OR UPDATE ON works FOR EACH ROW EXECUTE FUNCTION works_commit();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE work_counts, work_scales, works;
      DROP FUNCTION works_commit;`);
  }
}
