import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Draws1770000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draws (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        number integer NOT NULL,
        procedure text NOT NULL,
        title text NOT NULL,
        scope jsonb NOT NULL,
        works integer NOT NULL,
        frame bytea NOT NULL,
        frame_sha256 text NOT NULL,
        state text NOT NULL DEFAULT 'open',
        void_reason text,
        voided_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (authority_id, number),
        CONSTRAINT draws_procedure_check CHECK (procedure IN ('R3', 'R4', 'R5')),
        CONSTRAINT draws_state_check CHECK (state IN ('open', 'void') AND (state = 'void') = (void_reason IS NOT NULL))
      );
      CREATE TABLE draw_works (
        draw_id uuid NOT NULL REFERENCES draws,
        work_id uuid NOT NULL REFERENCES works,
        authority_id uuid NOT NULL REFERENCES authorities,
        stratum text NOT NULL,
        PRIMARY KEY (draw_id, work_id)
      );
      CREATE INDEX draw_works_work_id_idx ON draw_works (work_id);
      CREATE TABLE draw_commitments (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        draw_id uuid NOT NULL REFERENCES draws,
        stage integer NOT NULL,
        party integer NOT NULL,
        name text NOT NULL,
        commitment text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (draw_id, stage, party),
        UNIQUE (draw_id, commitment),
        CONSTRAINT draw_commitments_commitment_check CHECK (commitment ~ '^[0-9a-f]{64}$')
      );
      CREATE TABLE draw_orders (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        draw_id uuid NOT NULL REFERENCES draws,
        stage integer NOT NULL,
        announcement bytea NOT NULL,
        sha256 text NOT NULL,
        moment timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'announced',
        result bytea,
        result_sha256 text,
        declaration bytea,
        announced_by text NOT NULL,
        announced_at timestamptz NOT NULL DEFAULT now(),
        drawn_at timestamptz,
        voided_at timestamptz,
        UNIQUE (draw_id, stage),
        CONSTRAINT draw_orders_state_check CHECK (state IN ('announced', 'drawn', 'void') AND (state = 'drawn') = (result IS NOT NULL)
          AND (state = 'void') = (declaration IS NOT NULL))
      );
      CREATE UNIQUE INDEX draw_orders_one_live_idx ON draw_orders (draw_id) WHERE state = 'announced';
      CREATE TABLE draw_reveals (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        order_id uuid NOT NULL REFERENCES draw_orders,
        party integer NOT NULL,
        secret text,
        document bytea NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (order_id, party)
      );
      CREATE TABLE drawn_works (
        draw_id uuid NOT NULL REFERENCES draws,
        work_id uuid NOT NULL REFERENCES works,
        authority_id uuid NOT NULL REFERENCES authorities,
        order_id uuid NOT NULL REFERENCES draw_orders,
        position integer NOT NULL,
        ticket text NOT NULL,
        PRIMARY KEY (draw_id, work_id),
        UNIQUE (order_id, position)
      );
      CREATE TABLE target_lists (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        procedure text NOT NULL,
        label text NOT NULL,
        title text NOT NULL,
        draw_id uuid REFERENCES draws,
        scope jsonb NOT NULL,
        works integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT target_lists_procedure_check CHECK (procedure IN ('R2', 'R3', 'R4')),
        CONSTRAINT target_lists_label_check CHECK (label IN ('flagged', 'honours', 'coverage') AND (label = 'coverage') = (draw_id IS NOT NULL))
      );
      CREATE TABLE target_works (
        list_id uuid NOT NULL REFERENCES target_lists,
        work_id uuid NOT NULL REFERENCES works,
        authority_id uuid NOT NULL REFERENCES authorities,
        position integer NOT NULL,
        PRIMARY KEY (list_id, work_id),
        UNIQUE (list_id, position)
      );

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
      CREATE TRIGGER draw_works_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON draw_works
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER draw_commitments_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON draw_commitments
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER draw_reveals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON draw_reveals
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER drawn_works_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON drawn_works
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER target_lists_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON target_lists
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER target_works_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON target_works
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE target_works, target_lists, drawn_works, draw_reveals, draw_orders, draw_commitments, draw_works, draws;
      DROP FUNCTION refuse_change;`);
  }
}
