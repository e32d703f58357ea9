import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The proof of a solved version's bound, compressed: of a region it is megabytes of prices. It goes when the version does. */
export class RosterCertificates1770000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_certificates (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        authority_id uuid NOT NULL REFERENCES authorities,
        version_id uuid NOT NULL UNIQUE REFERENCES roster_versions ON DELETE CASCADE,
        document bytea NOT NULL
      );
      SELECT separate_authorities();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE roster_certificates;');
  }
}
