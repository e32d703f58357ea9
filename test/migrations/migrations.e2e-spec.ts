import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate } from '../../src/database/migrations.js';
import { connect, createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase('empty');
  dataSource = await connect(database.url);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

test('of two processes that start at once one migrates and the other waits', async () => {
  const other = await connect(database.url);
  const done = await Promise.all([migrate(dataSource), migrate(other)]);
  await other.destroy();
  expect(done.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, dataSource.migrations.length]);
  expect(dataSource.migrations.length).toBeGreaterThan(0);
});

test('the entities ask for nothing that the migrations did not make', async () => {
  expect(await missing()).toEqual([]);
});

test('a column, a constraint’s name or an index that only one side knows is noticed', async () => {
  await dataSource.query('ALTER TABLE people DROP COLUMN phone');
  await dataSource.query('ALTER TABLE schools RENAME CONSTRAINT schools_authority_id_login_key TO another_name');
  await dataSource.query('DROP INDEX jobs_state_created_at_idx');
  const queries = (await missing()).join('\n');
  for (const part of ['"phone"', 'schools_authority_id_login_key', 'jobs_state_created_at_idx']) expect(queries).toContain(part);
  for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
  await migrate(dataSource);
});

test('every migration can be undone and redone', async () => {
  const before = await schema(dataSource);
  for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
  expect(await schema(dataSource)).toEqual([]);
  await migrate(dataSource);
  expect(await schema(dataSource)).toEqual(before);
});

async function missing(): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** Every column, constraint, index, trigger and function of the schema, one line each. */
async function schema(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ line: string }[]>(`
    SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    UNION ALL SELECT concat_ws(' ', typname, typtype) FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
