import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Feeds1770000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed_items (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        audience text NOT NULL,
        owner_id uuid NOT NULL,
        uid text NOT NULL,
        slot_key text NOT NULL,
        person_id uuid,
        sequence integer NOT NULL DEFAULT 0,
        status text NOT NULL,
        payload jsonb NOT NULL,
        payload_hash text NOT NULL,
        ends_at timestamptz NOT NULL,
        first_published_at timestamptz NOT NULL,
        revised_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        UNIQUE (audience, owner_id, uid),
        CONSTRAINT feed_items_audience_check CHECK (audience IN ('person', 'school', 'commission', 'public')),
        CONSTRAINT feed_items_status_check CHECK (status IN ('CONFIRMED', 'CANCELLED'))
      );
      CREATE TABLE feed_tokens (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        audience text NOT NULL,
        owner_id uuid NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        rotated_at timestamptz,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_fetched_at timestamptz,
        last_fetched_by text,
        CONSTRAINT feed_tokens_audience_check CHECK (audience IN ('person', 'school', 'commission', 'public'))
      );
      CREATE UNIQUE INDEX feed_tokens_one_live_idx ON feed_tokens (campaign_id, audience, owner_id) WHERE rotated_at IS NULL AND revoked_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE feed_tokens, feed_items;`);
  }
}
