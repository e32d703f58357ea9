import { DataSource } from 'typeorm';
import type { Settings } from '../settings.js';
import { dataSourceOptions } from './data-source-options.js';
import { openDatabaseServer } from './database-server.js';
import { migrate } from './migrations.js';

export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly place: string;
  close(): Promise<void>;
}

/** The server, the connections and the newest schema, for a process that is not the service. */
export async function openDatabase(settings: Settings, applicationName: string): Promise<OpenDatabase> {
  const server = await openDatabaseServer(settings, 'command');
  const dataSource = new DataSource(
    await dataSourceOptions({ url: server.url, connections: settings.databaseConnections, applicationName }),
  );
  await dataSource.initialize();
  await migrate(dataSource);
  return {
    dataSource,
    place: server.place,
    close: async () => {
      await dataSource.destroy();
      await server.close();
    },
  };
}
