import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1770000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        authority_id uuid,
        happened_at timestamptz NOT NULL DEFAULT now(),
        actor text NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        previous_hash text NOT NULL,
        hash text NOT NULL
      );
      CREATE INDEX audit_events_authority_id_id_idx ON audit_events (authority_id, id);

      CREATE FUNCTION audit_hash(event audit_events) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT encode(sha256(convert_to(concat_ws(E'\\n', event.previous_hash, coalesce(event.authority_id::text, ''),
          to_char(event.happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          event.actor, event.action, event.subject_type, event.subject_id, event.detail::text), 'UTF8')), 'hex')
      $$;

      CREATE FUNCTION audit_events_chain() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || coalesce(NEW.authority_id::text, ''), 0));
        NEW.id := nextval(pg_get_serial_sequence('audit_events', 'id'));
        NEW.happened_at := clock_timestamp();
        NEW.previous_hash := coalesce((SELECT hash FROM audit_events
          WHERE authority_id IS NOT DISTINCT FROM NEW.authority_id ORDER BY id DESC LIMIT 1), repeat('0', 64));
        NEW.hash := audit_hash(NEW);
        RETURN NEW;
      END $$;
      CREATE TRIGGER audit_events_chain BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_chain();

      CREATE FUNCTION audit_events_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'audit_events is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$;
      CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
        FOR EACH STATEMENT EXECUTE FUNCTION audit_events_refuse_change();

      CREATE FUNCTION audit_chain_faults(chain uuid) RETURNS TABLE (id bigint, fault text) LANGUAGE sql STABLE AS $$
        SELECT e.id, CASE WHEN e.hash <> audit_hash(e) THEN 'content' ELSE 'order' END
        FROM audit_events e JOIN (
          SELECT l.id, lag(l.hash, 1, repeat('0', 64)) OVER (ORDER BY l.id) AS expected
          FROM audit_events l WHERE l.authority_id IS NOT DISTINCT FROM chain) link ON link.id = e.id
        WHERE e.hash <> audit_hash(e) OR e.previous_hash <> link.expected
        ORDER BY e.id
      $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION audit_chain_faults;
      DROP TABLE audit_events CASCADE;
      DROP FUNCTION audit_events_chain, audit_events_refuse_change;`);
  }
}
