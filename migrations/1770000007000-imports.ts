import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Imports1770000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        file bytea NOT NULL,
        state text NOT NULL DEFAULT 'checked',
        summary jsonb NOT NULL,
        problems jsonb NOT NULL,
        changes jsonb,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        applied_at timestamptz,
        undone_at timestamptz,
        CONSTRAINT imports_state_check CHECK (state IN ('checked', 'applied', 'undone'))
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE imports;`);
  }
}
