import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import { SERVER_VARIABLE } from './test-server.js';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A fresh copy of the migrated database, for one test file. */
export async function createTestDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const template = new URL(process.env[SERVER_VARIABLE]!);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const source = kind === 'migrated' ? template.pathname.slice(1) : 'template1';
  await onServer(template, `CREATE DATABASE ${name} TEMPLATE ${source}`);
  return {
    url: new URL(`/${name}`, template).href,
    drop: () => onServer(template, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** TypeORM on a database, as the service opens it. */
export async function connect(url: string): Promise<DataSource> {
  return new DataSource(await dataSourceOptions({ url, connections: 5, applicationName: 'obektiv test' })).initialize();
}

async function onServer(server: URL, statement: string): Promise<void> {
  const client = new Client({ connectionString: new URL('/postgres', server).href });
  await client.connect();
  await client.query(statement);
  await client.end();
}
