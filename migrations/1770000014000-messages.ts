import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1770000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_batches (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        kind text NOT NULL,
        version_id uuid,
        title text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        approved_by text,
        approved_at timestamptz,
        CONSTRAINT message_batches_kind_check CHECK (kind IN ('change', 'invitation', 'nudge')),
        CONSTRAINT message_batches_state_check CHECK (state IN ('draft', 'approved', 'discarded'))
      );
      CREATE TABLE messages (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        batch_id uuid REFERENCES message_batches,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        kind text NOT NULL,
        channel text NOT NULL,
        address text,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        rank integer NOT NULL,
        state text NOT NULL,
        not_before timestamptz NOT NULL,
        concerns_at timestamptz,
        once_key text UNIQUE,
        link_token text NOT NULL UNIQUE,
        attempts integer NOT NULL DEFAULT 0,
        claimed_by text,
        claimed_until timestamptz,
        answer text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        seen_at timestamptz,
        CONSTRAINT messages_kind_check CHECK (kind IN ('change', 'invitation', 'nudge', 'reminder')),
        CONSTRAINT messages_channel_check CHECK (channel IN ('email', 'max', 'copy')),
        CONSTRAINT messages_state_check CHECK (state IN
          ('draft', 'waiting', 'claimed', 'sending', 'sent', 'uncertain', 'failed', 'bounced', 'skipped'))
      );
      CREATE INDEX messages_state_not_before_idx ON messages (state, not_before);
      CREATE INDEX messages_campaign_id_person_id_idx ON messages (campaign_id, person_id);
      CREATE TABLE message_preferences (
        person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
        authority_id uuid NOT NULL REFERENCES authorities,
        language text NOT NULL DEFAULT 'ru',
        silent_channels text[] NOT NULL DEFAULT '{}',
        max_user_id text,
        CONSTRAINT message_preferences_language_check CHECK (language IN ('ru', 'en'))
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE message_preferences, messages, message_batches;`);
  }
}
