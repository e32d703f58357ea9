import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coverage list is rechecked by the procedure of its draw, a cross-check (R5) too. */
export class CoverageOfCrossChecks1770000024010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE target_lists DROP CONSTRAINT target_lists_procedure_check,
        ADD CONSTRAINT target_lists_procedure_check CHECK (procedure IN ('R2', 'R3', 'R4', 'R5'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE target_lists DROP CONSTRAINT target_lists_procedure_check,
        ADD CONSTRAINT target_lists_procedure_check CHECK (procedure IN ('R2', 'R3', 'R4')) NOT VALID;`);
  }
}
