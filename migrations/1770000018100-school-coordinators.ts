import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a school itself has sent: its files of dates and the people it nominates. */
export class SchoolCoordinators1770000018100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports ADD COLUMN school_id uuid REFERENCES schools ON DELETE CASCADE;
      ALTER TABLE people ADD COLUMN nominated_by uuid REFERENCES schools ON DELETE SET NULL;
      CREATE INDEX people_nominated_by_idx ON people (nominated_by);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people DROP COLUMN nominated_by;
      ALTER TABLE imports DROP COLUMN school_id;`);
  }
}
