import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { loadMigrations } from './migrations.js';
import { PostgresNamingStrategy } from './naming-strategy.js';

export interface ConnectionWish {
  readonly url: string;
  readonly connections: number;
  readonly applicationName: string;
}

export async function dataSourceOptions(wish: ConnectionWish): Promise<DataSourceOptions> {
  types.setTypeParser(types.builtins.INT8, safeInteger);
  types.setTypeParser(types.builtins.DATE, (day) => day);
  return {
    type: 'postgres',
    url: wish.url,
    applicationName: wish.applicationName,
    poolSize: wish.connections,
    entities,
    migrations: await loadMigrations(),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new PostgresNamingStrategy(),
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { options: '-c TimeZone=UTC' },
  };
}

/** Counts and sums come as numbers; one that a double cannot hold exactly is a bug and must not pass silently. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit into a JavaScript number.`);
  return value;
}
