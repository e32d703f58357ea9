import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GradesOfExperts1770000017100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people ADD COLUMN subject_grades jsonb NOT NULL DEFAULT '{}'
        CONSTRAINT people_subject_grades_check CHECK (jsonb_typeof(subject_grades) = 'object');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE people DROP COLUMN subject_grades;`);
  }
}
