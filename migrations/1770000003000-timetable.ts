import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Timetable1770000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sittings (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid NOT NULL REFERENCES schools,
        class_id uuid NOT NULL REFERENCES school_classes,
        subject text NOT NULL,
        level text NOT NULL DEFAULT 'basic',
        part integer NOT NULL DEFAULT 1,
        date date NOT NULL,
        lesson integer,
        starts_at time NOT NULL,
        ends_at time NOT NULL,
        room text,
        pupils integer,
        form text NOT NULL DEFAULT 'paper',
        organiser text,
        subject_teacher text,
        required integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'planned',
        version integer NOT NULL DEFAULT 1,
        UNIQUE (campaign_id, class_id, subject, part),
        CONSTRAINT sittings_order_check CHECK (starts_at < ends_at),
        CONSTRAINT sittings_state_check CHECK (state IN ('planned', 'cancelled')),
        CONSTRAINT sittings_form_check CHECK (form IN ('paper', 'computer'))
      );
      CREATE INDEX sittings_campaign_id_date_idx ON sittings (campaign_id, date);
      CREATE TABLE grading_blocks (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid NOT NULL REFERENCES schools,
        grade integer NOT NULL,
        subject text NOT NULL,
        ordinal integer NOT NULL DEFAULT 1,
        date date NOT NULL,
        starts_at time NOT NULL,
        ends_at time NOT NULL,
        room text,
        required integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'planned',
        version integer NOT NULL DEFAULT 1,
        UNIQUE (campaign_id, school_id, grade, subject, ordinal),
        CONSTRAINT grading_blocks_order_check CHECK (starts_at < ends_at),
        CONSTRAINT grading_blocks_state_check CHECK (state IN ('planned', 'cancelled'))
      );
      CREATE INDEX grading_blocks_campaign_id_date_idx ON grading_blocks (campaign_id, date);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE grading_blocks, sittings;`);
  }
}
