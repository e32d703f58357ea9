import { readdir } from 'node:fs/promises';
import type { DataSource, MigrationInterface } from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks.js';

type MigrationClass = new () => MigrationInterface;

const folder = new URL('../../migrations/', import.meta.url);

/** Every file of `migrations/`, oldest first: one that is forgotten here cannot exist. */
export async function loadMigrations(): Promise<MigrationClass[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, MigrationClass>>),
  );
  return modules.flatMap((exported) => Object.values(exported));
}

/** Brings the schema up to date and separates the authorities in every table; of many processes that start at once, one does it and the others wait. */
export async function migrate(dataSource: DataSource): Promise<readonly string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migrations]);
    const done = await dataSource.runMigrations();
    if (done.length > 0) await runner.query('SELECT separate_authorities()');
    return done.map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCKS.migrations]).catch(() => undefined);
    await runner.release();
  }
}
