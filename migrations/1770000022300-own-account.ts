import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes for who has lost the second factor, the browser of a session, and memberships that rest. */
export class OwnAccount1770000022300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users ADD COLUMN recovery_hashes text[] NOT NULL DEFAULT '{}';
      ALTER TABLE sessions ADD COLUMN browser text NOT NULL DEFAULT '';
      ALTER TABLE memberships ADD COLUMN suspended_at timestamptz;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE memberships DROP COLUMN suspended_at;
      ALTER TABLE sessions DROP COLUMN browser;
      ALTER TABLE users DROP COLUMN recovery_hashes;`);
  }
}
