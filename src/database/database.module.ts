import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions, type ConnectionWish } from './data-source-options.js';
import { migrate } from './migrations.js';
import { scopeConnections } from './scoped-connections.js';

const ATTEMPTS = 10;
const PAUSE_MS = 1_000;
const ONE_LOGIN =
  'The owner of the database may make no logins, so municipalities are separated on its own connections. Give it CREATEROLE to have them apart.';

@Module({})
export class DatabaseModule {
  static on(wish: ConnectionWish): DynamicModule {
    const connections = TypeOrmModule.forRootAsync({
      useFactory: async () => ({
        ...(await dataSourceOptions(wish)),
        retryAttempts: ATTEMPTS,
        retryDelay: PAUSE_MS,
        toRetry: isNotYetThere,
      }),
      dataSourceFactory: (options) => migrated(options!),
    });
    return { module: DatabaseModule, imports: [connections], exports: [connections] };
  }
}

async function migrated(options: DataSourceOptions): Promise<DataSource> {
  const dataSource = await new DataSource(options).initialize();
  await migrate(dataSource);
  if (!(await scopeConnections(dataSource))) new Logger('Database').warn(ONE_LOGIN);
  return dataSource;
}

/** A server that is still starting is worth waiting for; a wrong password is not. */
function isNotYetThere(error: unknown): boolean {
  const { code } = error as { code?: string };
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03'].includes(code ?? '');
}
