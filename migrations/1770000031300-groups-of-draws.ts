import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draw may list its works in groups by risk under neutral names; what stands behind a name is kept here and nowhere public. */
export class GroupsOfDraws1770000031300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draws ADD COLUMN group_levels jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE draws DROP COLUMN group_levels');
  }
}
