import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a measure stood before a change of its section, so that the change is taken back to the same place. */
export class PlacesOfMeasures1770000031310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE measure_changes ADD COLUMN stood_behind_id uuid REFERENCES roadmap_measures ON DELETE SET NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE measure_changes DROP COLUMN stood_behind_id');
  }
}
