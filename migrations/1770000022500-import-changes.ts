import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an import changes stands row by row: it is written in portions and carried out within the database, never read as one document
 * of fifty thousand rows. And a class or a school that goes finds its sittings without reading them all.
 */
export class ImportChanges1770000022500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_changes (
        import_id uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
        position integer NOT NULL,
        authority_id uuid NOT NULL REFERENCES authorities,
        target text NOT NULL,
        row_id uuid NOT NULL,
        key text NOT NULL,
        before jsonb,
        after jsonb NOT NULL,
        PRIMARY KEY (import_id, position)
      );
      INSERT INTO import_changes (import_id, position, authority_id, target, row_id, key, before, after)
      SELECT id, place, authority_id, item ->> 'target', (item ->> 'id')::uuid, item ->> 'key', nullif(item -> 'before', 'null'), item -> 'after'
      FROM imports, jsonb_array_elements(changes -> 'items') WITH ORDINALITY AS listed (item, place);
      ALTER TABLE imports DROP COLUMN changes;
      CREATE INDEX sittings_class_id_idx ON sittings (class_id);
      CREATE INDEX sittings_school_id_idx ON sittings (school_id);
      SELECT separate_authorities();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX sittings_class_id_idx, sittings_school_id_idx;
      ALTER TABLE imports ADD COLUMN changes jsonb;
      UPDATE imports i SET changes = jsonb_build_object('items', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('target', target, 'id', row_id, 'key', key, 'before', before, 'after', after)
          ORDER BY position), '[]')
        FROM import_changes c WHERE c.import_id = i.id));
      DROP TABLE import_changes;`);
  }
}
