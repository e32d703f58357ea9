import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose card a duplicate was joined to. */
export class MergedPeople1770000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE people ADD COLUMN merged_into uuid REFERENCES people`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE people DROP COLUMN merged_into`);
  }
}
