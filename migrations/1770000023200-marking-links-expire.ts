import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An expert's link ends by itself; those that are there end 120 days after they were issued. */
export class MarkingLinksExpire1770000023200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE marking_links ADD COLUMN expires_at timestamptz;
      UPDATE marking_links SET expires_at = created_at + interval '120 days';
      ALTER TABLE marking_links ALTER COLUMN expires_at SET NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE marking_links DROP COLUMN expires_at;');
  }
}
