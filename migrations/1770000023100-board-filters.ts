import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody wants to see of the board again, under a name: theirs alone, or for everybody of the municipality who opens it. */
export class BoardFilters1770000023100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE board_filters (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        owner_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        name text NOT NULL,
        filter jsonb NOT NULL,
        is_shared boolean NOT NULL DEFAULT false,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (authority_id, owner_id, name)
      );
      SELECT separate_authorities();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE board_filters');
  }
}
