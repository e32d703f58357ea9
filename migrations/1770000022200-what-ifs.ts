import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A what-if is never published, whoever asks; and what has been computed about a version, which never changes, is kept with it. */
export class WhatIfs1770000022200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roster_versions
        ADD COLUMN created_by_user_id uuid,
        ADD CONSTRAINT roster_versions_what_if_check CHECK (origin <> 'what-if' OR state = 'draft');
      CREATE TABLE roster_insights (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        version_id uuid NOT NULL REFERENCES roster_versions ON DELETE CASCADE,
        question text NOT NULL,
        answer jsonb NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (version_id, question),
        CONSTRAINT roster_insights_question_check CHECK (question IN ('rule-costs', 'least-changes', 'alternatives'))
      );
      SELECT separate_authorities();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE roster_insights;
      ALTER TABLE roster_versions DROP CONSTRAINT roster_versions_what_if_check, DROP COLUMN created_by_user_id;`);
  }
}
