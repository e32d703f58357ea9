import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorksHandedOver1770000017200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_keepings (
        campaign_id uuid PRIMARY KEY REFERENCES campaigns,
        authority_id uuid NOT NULL REFERENCES authorities,
        kept_until date NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE work_handovers (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid NOT NULL REFERENCES schools,
        number integer NOT NULL,
        direction text NOT NULL,
        handed_by text NOT NULL,
        received_by text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (campaign_id, number),
        CONSTRAINT work_handovers_direction_check CHECK (direction IN ('to-commission', 'to-school'))
      );
      CREATE TABLE handed_works (
        handover_id uuid NOT NULL REFERENCES work_handovers,
        work_id uuid NOT NULL REFERENCES works,
        authority_id uuid NOT NULL REFERENCES authorities,
        PRIMARY KEY (handover_id, work_id)
      );
      CREATE INDEX handed_works_work_id_idx ON handed_works (work_id);`);
    for (const table of ['work_handovers', 'handed_works'])
      await runner.query(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE handed_works, work_handovers, work_keepings;`);
  }
}
