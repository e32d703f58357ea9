import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Districts and classes are changed by hand as well, so each tells of which version a change is. */
export class VersionedPlaces1770000018200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE districts ADD COLUMN version integer NOT NULL DEFAULT 1;
      ALTER TABLE school_classes ADD COLUMN version integer NOT NULL DEFAULT 1;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE school_classes DROP COLUMN version;
      ALTER TABLE districts DROP COLUMN version;`);
  }
}
