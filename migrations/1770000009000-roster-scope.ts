import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterScope1770000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rosters ADD COLUMN scope jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE roster_versions ADD COLUMN warnings jsonb NOT NULL DEFAULT '[]';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roster_versions DROP COLUMN warnings;
      ALTER TABLE rosters DROP COLUMN scope;`);
  }
}
