import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether chance decided who may serve where, and how surely a pair could be foreseen: a search that goes on has to keep the promise. */
export class DrawnVersions1770000031400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roster_versions ADD COLUMN most_likely double precision,
        ADD CONSTRAINT roster_versions_most_likely_check CHECK (most_likely > 0 AND most_likely <= 1);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE roster_versions DROP COLUMN most_likely;');
  }
}
