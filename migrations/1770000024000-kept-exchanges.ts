import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which school checks which in a cross-check (R5) is kept with its allocation; those made before know it from the journal only. */
export class KeptExchanges1770000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_allocations ADD COLUMN exchange jsonb,
        ADD CONSTRAINT work_allocations_exchange_check CHECK (exchange IS NULL OR procedure = 'R5');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_allocations DROP COLUMN exchange;');
  }
}
