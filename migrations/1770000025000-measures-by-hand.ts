import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A measure may be put between others, so places are compared at the end of a statement; one that was taken out can be put back. */
export class MeasuresByHand1770000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roadmap_measures
        ADD COLUMN removed_at timestamptz,
        DROP CONSTRAINT roadmap_measures_roadmap_id_position_key,
        ADD CONSTRAINT roadmap_measures_roadmap_id_position_key UNIQUE (roadmap_id, position) DEFERRABLE INITIALLY IMMEDIATE;`);
  }

  /** Those that were taken out come back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roadmap_measures
        DROP CONSTRAINT roadmap_measures_roadmap_id_position_key,
        ADD CONSTRAINT roadmap_measures_roadmap_id_position_key UNIQUE (roadmap_id, position),
        DROP COLUMN removed_at;`);
  }
}
