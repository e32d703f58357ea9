import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1770000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        code text NOT NULL,
        full_name text NOT NULL,
        category text NOT NULL,
        roles text[] NOT NULL,
        home_address text,
        home_latitude double precision,
        home_longitude double precision,
        phone text,
        email text,
        born_on date,
        subjects text[] NOT NULL DEFAULT '{}',
        trained_on date,
        consented_on date,
        dissemination_consented_on date,
        per_day integer,
        per_week integer,
        total integer,
        share integer NOT NULL DEFAULT 1,
        archived_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (authority_id, code)
      );
      CREATE TABLE affiliations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        school_id uuid NOT NULL REFERENCES schools ON DELETE CASCADE,
        kind text NOT NULL,
        scope text NOT NULL DEFAULT 'school',
        grade integer,
        letter text,
        since date,
        until date,
        declared_by text,
        note text,
        UNIQUE (person_id, school_id, kind),
        CONSTRAINT affiliations_kind_check CHECK (kind IN ('employment', 'child', 'relative', 'former', 'declared')),
        CONSTRAINT affiliations_scope_check CHECK (scope IN ('school', 'parallel', 'class'))
      );
      CREATE TABLE bans (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        school_id uuid REFERENCES schools ON DELETE CASCADE,
        other_person_id uuid REFERENCES people ON DELETE CASCADE,
        reason text,
        UNIQUE (person_id, school_id),
        UNIQUE (person_id, other_person_id),
        CONSTRAINT bans_target_check CHECK (num_nonnulls(school_id, other_person_id) = 1 AND other_person_id IS DISTINCT FROM person_id)
      );
      CREATE TABLE past_services (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        school_id uuid NOT NULL REFERENCES schools ON DELETE CASCADE,
        year integer NOT NULL,
        UNIQUE (person_id, school_id, year)
      );
      CREATE TABLE availability (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        date date NOT NULL,
        starts_at time NOT NULL,
        ends_at time NOT NULL,
        answer text NOT NULL,
        UNIQUE (campaign_id, person_id, date, starts_at),
        CONSTRAINT availability_answer_check CHECK (answer IN ('yes', 'if_needed', 'no')),
        CONSTRAINT availability_order_check CHECK (starts_at < ends_at)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE availability, past_services, bans, affiliations, people;`);
  }
}
