import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Schools1770000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE districts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        name text NOT NULL,
        UNIQUE (authority_id, name)
      );
      CREATE TABLE schools (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        login text NOT NULL,
        name text NOT NULL,
        short_name text NOT NULL,
        address text,
        latitude double precision,
        longitude double precision,
        district_id uuid REFERENCES districts,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (authority_id, login)
      );
      CREATE TABLE school_risks (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        school_id uuid NOT NULL REFERENCES schools ON DELETE CASCADE,
        year integer NOT NULL,
        level integer NOT NULL,
        reason text,
        UNIQUE (school_id, year),
        CONSTRAINT school_risks_level_check CHECK (level BETWEEN 0 AND 3)
      );
      CREATE TABLE school_classes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        school_id uuid NOT NULL REFERENCES schools ON DELETE CASCADE,
        grade integer NOT NULL,
        letter text NOT NULL DEFAULT '',
        ordinal integer,
        UNIQUE (campaign_id, school_id, grade, letter)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE school_classes, school_risks, schools, districts;`);
  }
}
