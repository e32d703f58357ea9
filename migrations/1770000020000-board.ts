import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One version of each roster is on the board; a version made by hand says which change made it. */
export class Board1770000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roster_versions
        ADD COLUMN edit jsonb,
        DROP CONSTRAINT roster_versions_origin_check,
        ADD CONSTRAINT roster_versions_origin_check CHECK (origin IN ('solve', 'replan', 'edit', 'what-if'));
      ALTER TABLE rosters ADD COLUMN head_id uuid REFERENCES roster_versions ON DELETE SET NULL;
      UPDATE rosters r SET head_id =
        (SELECT v.id FROM roster_versions v WHERE v.roster_id = r.id ORDER BY v.number DESC LIMIT 1);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rosters DROP COLUMN head_id;
      ALTER TABLE roster_versions DROP CONSTRAINT roster_versions_origin_check;
      DELETE FROM roster_versions WHERE origin = 'what-if';
      ALTER TABLE roster_versions
        DROP COLUMN edit,
        ADD CONSTRAINT roster_versions_origin_check CHECK (origin IN ('solve', 'replan', 'edit'));`);
  }
}
