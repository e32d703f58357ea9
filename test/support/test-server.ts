import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { openEmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';
import { isAlive, readPostmaster } from '../../src/database/embedded/postmaster-file.js';
import { migrate } from '../../src/database/migrations.js';

export const SERVER_VARIABLE = 'OBEKTIV_TEST_SERVER';
const prefix = 'obektiv-test-';
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * One server for a whole run, outside the checkout, with a migrated database that each test file copies. Where the environment names
 * a database (`OBEKTIV_TEST_SERVER`, empty at first and of a superuser), that one is migrated and its server is used: so the same
 * tests run on older versions of PostgreSQL.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  const given = process.env[SERVER_VARIABLE];
  if (given !== undefined) {
    await prepareTemplate(given);
    return async () => undefined;
  }
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await openEmbeddedDatabase({ folder, isOwner: false, settings: quick });
  process.env[SERVER_VARIABLE] = server.url;
  await prepareTemplate(server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    await rm(server.place.ru, { recursive: true, force: true });
  };
}

async function prepareTemplate(url: string): Promise<void> {
  const dataSource = new DataSource(await dataSourceOptions({ url, connections: 2, applicationName: 'obektiv test' }));
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
}

/** A run that was killed cannot clean up: the next one ends its server and removes its folder. */
async function removeLeftovers(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    const postmaster = await readPostmaster(join(tmpdir(), name, 'cluster', 'data'));
    if (postmaster !== undefined && isAlive(postmaster.pid)) process.kill(postmaster.pid, 'SIGQUIT');
    await rm(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}
