import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Papers1770000014100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appointments (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid REFERENCES schools ON DELETE CASCADE,
        duty text NOT NULL,
        full_name text NOT NULL,
        post text NOT NULL,
        phone text,
        email text,
        substitute_name text,
        substitute_post text,
        substitute_phone text,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (campaign_id, school_id, duty)
      );
      CREATE UNIQUE INDEX appointments_one_for_all_idx ON appointments (campaign_id, duty) WHERE school_id IS NULL;
      CREATE TABLE paper_templates (
        authority_id uuid NOT NULL REFERENCES authorities,
        paper text NOT NULL,
        file_name text NOT NULL,
        file bytea NOT NULL,
        uploaded_by text NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (authority_id, paper),
        CONSTRAINT paper_templates_paper_check CHECK (paper IN ('order'))
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE paper_templates, appointments;`);
  }
}
