import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PersonalPages1770000012100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE campaigns ADD COLUMN contact text;
      CREATE TABLE personal_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        audience text NOT NULL,
        owner_id uuid NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        last_opened_at timestamptz,
        CONSTRAINT personal_links_audience_check CHECK (audience IN ('person', 'school'))
      );
      CREATE INDEX personal_links_owner_id_idx ON personal_links (owner_id);
      CREATE TABLE duty_answers (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        uid text NOT NULL,
        answer text NOT NULL,
        reason text,
        payload_hash text NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (person_id, uid),
        CONSTRAINT duty_answers_answer_check CHECK (answer IN ('confirmed', 'declined'))
      );
      CREATE TABLE acts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid NOT NULL REFERENCES schools,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        uid text NOT NULL,
        slot_key text NOT NULL,
        held_on date NOT NULL,
        starts_at time NOT NULL,
        ends_at time NOT NULL,
        subject text NOT NULL,
        class_label text NOT NULL,
        findings jsonb NOT NULL,
        remarks text,
        submitted_at timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        UNIQUE (person_id, uid)
      );
      CREATE INDEX acts_campaign_id_held_on_idx ON acts (campaign_id, held_on);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE acts, duty_answers, personal_links;
      ALTER TABLE campaigns DROP COLUMN contact;`);
  }
}
