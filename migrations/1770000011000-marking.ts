import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Marking1770000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking_rounds (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        allocation_id uuid NOT NULL REFERENCES work_allocations UNIQUE,
        title text NOT NULL,
        deadline_at timestamptz NOT NULL,
        tolerance_points integer NOT NULL,
        counts_mark_change boolean NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT marking_rounds_tolerance_points_check CHECK (tolerance_points BETWEEN 0 AND 20)
      );
      CREATE TABLE marking_references (
        round_id uuid NOT NULL REFERENCES marking_rounds,
        work_id uuid NOT NULL REFERENCES works,
        authority_id uuid NOT NULL REFERENCES authorities,
        purpose text NOT NULL,
        total integer,
        PRIMARY KEY (round_id, work_id),
        CONSTRAINT marking_references_purpose_check CHECK (purpose IN ('control', 'anchor') AND (purpose = 'control') = (total IS NOT NULL))
      );
      CREATE TABLE marking_tasks (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        round_id uuid NOT NULL REFERENCES marking_rounds,
        person_id uuid NOT NULL REFERENCES people,
        work_id uuid NOT NULL REFERENCES works,
        assignment_id uuid REFERENCES work_assignments UNIQUE,
        purpose text NOT NULL,
        position integer NOT NULL,
        minutes integer NOT NULL,
        UNIQUE (round_id, person_id, work_id),
        CONSTRAINT marking_tasks_purpose_check CHECK (purpose IN ('first', 'second', 'arbiter', 'control', 'anchor')
          AND (purpose IN ('first', 'second', 'arbiter')) = (assignment_id IS NOT NULL))
      );
      CREATE INDEX marking_tasks_person_id_idx ON marking_tasks (person_id);
      CREATE TABLE mark_drafts (
        task_id uuid PRIMARY KEY REFERENCES marking_tasks,
        authority_id uuid NOT NULL REFERENCES authorities,
        points jsonb NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE mark_events (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        task_id uuid NOT NULL REFERENCES marking_tasks,
        number integer NOT NULL,
        kind text NOT NULL,
        points jsonb NOT NULL,
        total integer NOT NULL,
        mark integer,
        reason text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (task_id, number),
        CONSTRAINT mark_events_kind_check CHECK (kind IN ('blind', 'informed')),
        CONSTRAINT mark_events_mark_check CHECK (mark BETWEEN 2 AND 5),
        CONSTRAINT mark_events_reason_check CHECK (reason IS NULL OR btrim(reason) <> '')
      );
      CREATE TABLE work_searches (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        round_id uuid NOT NULL REFERENCES marking_rounds,
        work_id uuid NOT NULL REFERENCES works,
        is_found boolean NOT NULL,
        reason text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT work_searches_reason_check CHECK (btrim(reason) <> '')
      );
      CREATE TABLE marking_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        round_id uuid NOT NULL REFERENCES marking_rounds,
        person_id uuid NOT NULL REFERENCES people,
        token_hash text NOT NULL UNIQUE,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX marking_links_one_live_idx ON marking_links (round_id, person_id) WHERE revoked_at IS NULL;

      CREATE FUNCTION mark_events_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE earlier mark_events; role text;
      BEGIN
        SELECT purpose INTO role FROM marking_tasks WHERE id = NEW.task_id FOR UPDATE;
        SELECT * INTO earlier FROM mark_events WHERE task_id = NEW.task_id ORDER BY number DESC LIMIT 1;
        IF NEW.number <> coalesce(earlier.number, 0) + 1 THEN
          RAISE EXCEPTION 'a mark follows the one before' USING ERRCODE = 'unique_violation';
        ELSIF NEW.kind = 'informed' AND (role <> 'arbiter' OR earlier.id IS NULL) THEN
          RAISE EXCEPTION 'only an arbiter who has marked blind marks informed' USING ERRCODE = 'integrity_constraint_violation';
        ELSIF NEW.kind = 'blind' AND role = 'arbiter' AND earlier.id IS NOT NULL THEN
          RAISE EXCEPTION 'an arbiter who has seen the others has marked blind' USING ERRCODE = 'integrity_constraint_violation';
        ELSIF (NEW.reason IS NULL) = (earlier.kind IS NOT DISTINCT FROM NEW.kind) THEN
          RAISE EXCEPTION 'a correction, and nothing else, has a reason' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        NEW.created_at := now();
        RETURN NEW;
      END $$;
      CREATE TRIGGER mark_events_in_order BEFORE INSERT ON mark_events FOR EACH ROW EXECUTE FUNCTION mark_events_in_order();
      CREATE FUNCTION mark_drafts_before_marks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM mark_events WHERE task_id = NEW.task_id) THEN
          RAISE EXCEPTION 'a submitted mark has no draft' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER mark_drafts_before_marks BEFORE INSERT OR UPDATE ON mark_drafts
        FOR EACH ROW EXECUTE FUNCTION mark_drafts_before_marks();`);
    for (const table of ['marking_rounds', 'marking_references', 'marking_tasks', 'mark_events', 'work_searches'])
      await runner.query(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE marking_links, work_searches, mark_events, mark_drafts, marking_tasks, marking_references, marking_rounds;
      DROP FUNCTION mark_events_in_order;
      DROP FUNCTION mark_drafts_before_marks;`);
  }
}
