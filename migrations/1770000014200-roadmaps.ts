import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roadmaps1770000014200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roadmaps (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid REFERENCES campaigns,
        title text NOT NULL,
        file_name text NOT NULL,
        state text NOT NULL DEFAULT 'checked',
        warnings jsonb NOT NULL DEFAULT '[]',
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        applied_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT roadmaps_state_check CHECK (state IN ('checked', 'applied', 'closed'))
      );
      CREATE TABLE roadmap_measures (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        roadmap_id uuid NOT NULL REFERENCES roadmaps ON DELETE CASCADE,
        position integer NOT NULL,
        number text,
        section text,
        text text NOT NULL,
        deadline_text text NOT NULL,
        deadline_kind text NOT NULL,
        starts_on date,
        ends_on date,
        responsible text[] NOT NULL DEFAULT '{}',
        result text,
        closes_on text,
        status text NOT NULL DEFAULT 'planned',
        done_on date,
        evidence jsonb NOT NULL DEFAULT '[]',
        sequence integer NOT NULL DEFAULT 0,
        revised_at timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (roadmap_id, position),
        CONSTRAINT roadmap_measures_status_check CHECK (status IN ('planned', 'under-way', 'done', 'dropped')),
        CONSTRAINT roadmap_measures_closes_on_check CHECK (closes_on IN ('roster-published', 'draw-made')),
        CONSTRAINT roadmap_measures_done_check CHECK ((status = 'done') = (done_on IS NOT NULL))
      );
      CREATE TABLE roadmap_feeds (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        roadmap_id uuid NOT NULL REFERENCES roadmaps ON DELETE CASCADE,
        body text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE roadmap_feeds, roadmap_measures, roadmaps;`);
  }
}
