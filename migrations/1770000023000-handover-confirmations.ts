import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of the commission has counted the papers of a receipt that a school made out, and found them there. */
export class HandoverConfirmations1770000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handover_confirmations (
        handover_id uuid PRIMARY KEY REFERENCES work_handovers,
        authority_id uuid NOT NULL REFERENCES authorities,
        confirmed_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TRIGGER handover_confirmations_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON handover_confirmations
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      SELECT separate_authorities();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handover_confirmations;');
  }
}
