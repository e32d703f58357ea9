import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterKinds1770000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rosters ADD CONSTRAINT rosters_kind_check CHECK (kind IN ('observers', 'organisers', 'commission'));
      ALTER TABLE duties ADD COLUMN room text;
      ALTER TABLE schools ADD COLUMN staff integer, ADD CONSTRAINT schools_staff_check CHECK (staff >= 0);
      CREATE TABLE own_lessons (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        campaign_id uuid NOT NULL REFERENCES campaigns,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        school_id uuid NOT NULL REFERENCES schools,
        weekday integer NOT NULL,
        starts_at time NOT NULL,
        ends_at time NOT NULL,
        UNIQUE (campaign_id, person_id, weekday, starts_at),
        CONSTRAINT own_lessons_weekday_check CHECK (weekday BETWEEN 1 AND 7),
        CONSTRAINT own_lessons_order_check CHECK (starts_at < ends_at)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE own_lessons;
      ALTER TABLE schools DROP COLUMN staff;
      ALTER TABLE duties DROP COLUMN room;
      ALTER TABLE rosters DROP CONSTRAINT rosters_kind_check;`);
  }
}
