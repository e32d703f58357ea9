import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Allocations1770000010300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_allocations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        procedure text NOT NULL,
        draw_id uuid REFERENCES draws,
        list_id uuid REFERENCES target_lists,
        problem jsonb NOT NULL,
        problem_sha256 text NOT NULL,
        solution jsonb NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT work_allocations_procedure_check CHECK (procedure IN ('R2', 'R3', 'R4', 'R5')),
        CONSTRAINT work_allocations_source_check CHECK (num_nonnulls(draw_id, list_id) > 0)
      );
      CREATE TABLE work_assignments (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        allocation_id uuid NOT NULL REFERENCES work_allocations,
        work_id uuid NOT NULL REFERENCES works,
        person_id uuid NOT NULL REFERENCES people,
        role text NOT NULL,
        position integer NOT NULL,
        minutes integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (allocation_id, work_id, role),
        UNIQUE (work_id, person_id),
        CONSTRAINT work_assignments_role_check CHECK (role IN ('first', 'second', 'arbiter'))
      );
      CREATE INDEX work_assignments_person_id_idx ON work_assignments (person_id);

      CREATE TRIGGER work_allocations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON work_allocations
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER work_assignments_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON work_assignments
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE work_assignments, work_allocations;`);
  }
}
