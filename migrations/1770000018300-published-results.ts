import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others publish of results: shares of marks, the comparison with the journal, the yearly list of schools with markers. */
export class PublishedResults1770000018300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mark_shares (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        grade integer NOT NULL,
        subject text NOT NULL,
        group_name text NOT NULL,
        schools integer,
        participants integer NOT NULL,
        twos double precision,
        threes double precision,
        fours double precision,
        fives double precision,
        UNIQUE (campaign_id, grade, subject, group_name)
      );
      CREATE TABLE journal_shares (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        grade integer NOT NULL,
        subject text NOT NULL,
        group_name text NOT NULL,
        participants integer,
        lowered double precision,
        confirmed double precision,
        raised double precision,
        UNIQUE (campaign_id, grade, subject, group_name)
      );
      CREATE TABLE listed_schools (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        school_id uuid NOT NULL REFERENCES schools ON DELETE CASCADE,
        year integer NOT NULL,
        papers text[] NOT NULL DEFAULT '{}',
        markers integer NOT NULL,
        UNIQUE (school_id, year)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE listed_schools, journal_shares, mark_shares;');
  }
}
