import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Substitutions1770000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_assignments
        ADD COLUMN replaces uuid UNIQUE REFERENCES work_assignments,
        ADD COLUMN reason text,
        ADD CONSTRAINT work_assignments_reason_check CHECK ((replaces IS NULL) = (reason IS NULL) AND (reason IS NULL OR btrim(reason) <> '')),
        DROP CONSTRAINT work_assignments_allocation_id_work_id_role_key;
      CREATE UNIQUE INDEX work_assignments_one_first_idx ON work_assignments (allocation_id, work_id, role) WHERE replaces IS NULL;

      CREATE FUNCTION work_assignments_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE old work_assignments;
      BEGIN
        SELECT * INTO old FROM work_assignments WHERE id = NEW.replaces;
        PERFORM 1 FROM marking_tasks WHERE assignment_id = NEW.replaces FOR UPDATE;
        IF (old.allocation_id, old.work_id, old.role) IS DISTINCT FROM (NEW.allocation_id, NEW.work_id, NEW.role) THEN
          RAISE EXCEPTION 'a substitute does the same check of the same work' USING ERRCODE = 'integrity_constraint_violation';
        ELSIF EXISTS (SELECT 1 FROM mark_events e JOIN marking_tasks t ON t.id = e.task_id WHERE t.assignment_id = NEW.replaces) THEN
          RAISE EXCEPTION 'a check that is marked is not substituted' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER work_assignments_substitute BEFORE INSERT ON work_assignments
        FOR EACH ROW WHEN (NEW.replaces IS NOT NULL) EXECUTE FUNCTION work_assignments_substitute();

      CREATE FUNCTION mark_events_of_live_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM marking_tasks WHERE id = NEW.task_id FOR UPDATE;
        IF EXISTS (SELECT 1 FROM marking_tasks t JOIN work_assignments r ON r.replaces = t.assignment_id WHERE t.id = NEW.task_id) THEN
          RAISE EXCEPTION 'somebody else marks this work now' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER mark_events_of_live_tasks BEFORE INSERT ON mark_events
        FOR EACH ROW EXECUTE FUNCTION mark_events_of_live_tasks();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER mark_events_of_live_tasks ON mark_events;
      DROP FUNCTION mark_events_of_live_tasks;
      DROP TRIGGER work_assignments_substitute ON work_assignments;
      DROP FUNCTION work_assignments_substitute;
      DROP INDEX work_assignments_one_first_idx;
      ALTER TABLE work_assignments DROP COLUMN replaces, DROP COLUMN reason,
        ADD CONSTRAINT work_assignments_allocation_id_work_id_role_key UNIQUE (allocation_id, work_id, role);`);
  }
}
