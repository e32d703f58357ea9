import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The address of a person from which a letter came back for ever, and what the mail server said. */
export class Bounces1770000022400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message_preferences
        ADD COLUMN bounced_address text,
        ADD COLUMN bounced_at timestamptz,
        ADD COLUMN bounce_reason text,
        ADD CONSTRAINT message_preferences_bounce_check CHECK ((bounced_address IS NULL) = (bounced_at IS NULL));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE message_preferences
        DROP COLUMN bounced_address,
        DROP COLUMN bounced_at,
        DROP COLUMN bounce_reason;`);
  }
}
