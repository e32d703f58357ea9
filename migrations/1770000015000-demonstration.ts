import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality that is marked as a demonstration when it is founded may be removed as a whole, whatever has been decided in it. */
export class Demonstration1770000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE authorities ADD COLUMN is_demonstration boolean NOT NULL DEFAULT false;
      CREATE UNIQUE INDEX authorities_demonstration_idx ON authorities (is_demonstration) WHERE is_demonstration;

      CREATE FUNCTION authorities_kind_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a municipality never becomes a demonstration, nor a demonstration a municipality';
      END $$;
      CREATE TRIGGER authorities_kind_stays BEFORE UPDATE ON authorities FOR EACH ROW
        WHEN (OLD.is_demonstration <> NEW.is_demonstration) EXECUTE FUNCTION authorities_kind_stays();`);
    await runner.query(REMOVAL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION remove_demonstration;
      DROP TRIGGER authorities_kind_stays ON authorities;
      DROP FUNCTION authorities_kind_stays;
      ALTER TABLE authorities DROP COLUMN is_demonstration;`);
  }
}

/**
 * One statement for all tables, so that it does not matter which refers to which. The guards of what is append-only are off in this
 * transaction only, and their tables locked meanwhile: nobody else's change can slip through. Only the owner of the tables may do that.
 */
const REMOVAL = `
  CREATE FUNCTION remove_demonstration(demonstration uuid) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE tabs text[]; tab text; deletions text;
  BEGIN
    PERFORM 1 FROM authorities WHERE id = demonstration AND is_demonstration FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'only a demonstration can be removed'; END IF;
    SELECT array_agg(c.oid::regclass::text ORDER BY c.relname) INTO tabs FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'authority_id' AND NOT a.attisdropped;
    FOREACH tab IN ARRAY tabs LOOP EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', tab); END LOOP;
    SELECT string_agg(format('d%s AS (DELETE FROM %s WHERE authority_id = $1)', number, name), ', ') INTO deletions
      FROM unnest(tabs) WITH ORDINALITY AS t (name, number);
    EXECUTE format('WITH %s DELETE FROM authorities WHERE id = $1', deletions) USING demonstration;
    FOREACH tab IN ARRAY tabs LOOP EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', tab); END LOOP;
  END $$;`;
