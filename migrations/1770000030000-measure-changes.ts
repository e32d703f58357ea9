import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was changed of a measure, with what stood there before: a change is looked at and taken back. */
export class MeasureChanges1770000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measure_changes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        measure_id uuid NOT NULL REFERENCES roadmap_measures ON DELETE CASCADE,
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_by text NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL
      );
      CREATE INDEX measure_changes_measure_id_changed_at_idx ON measure_changes (measure_id, changed_at);
      SELECT separate_authorities();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE measure_changes');
  }
}
