import type { INestApplicationContext } from '@nestjs/common';
import type { DatabaseServer } from '../database/database-server.js';
import type { Wording } from '../http/problem.js';
import type { Settings } from '../settings.js';
import { wordingOfError } from '../plain-fault.js';
import { InputFault, inputFault } from './input-fault.js';
import type { Shell } from './shell.js';

/** The services of this installation, in a process that answers no requests and works off no jobs. */
export interface Installation {
  readonly app: INestApplicationContext;
  /** Where the data live. */
  readonly place: Wording;
  readonly close: () => Promise<void>;
}

/** Opens the database of the environment's settings, does the work and leaves; a service may run beside it. */
export async function atInstallation<Result>(shell: Shell, work: (installation: Installation) => Promise<Result>): Promise<Result> {
  const installation = await openFor(shell);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** The services on a database server that is open; closing them closes it. */
export async function installationOn(settings: Settings, server: DatabaseServer): Promise<Installation> {
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../app.module.js');
  const { createLogger, nestLogger } = await import('../http/logger.js');
  const logger = createLogger('error');
  const database = { url: server.url, connections: settings.databaseConnections, applicationName: 'obektiv command' };
  const app = await NestFactory.createApplicationContext(AppModule.of({ settings, logger, process: 'command', database }), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  return {
    app,
    place: server.place,
    close: async () => {
      await app.close();
      await server.close();
    },
  };
}

/** Opens the database server of the environment's settings, does the work and leaves; nothing of the service is started. */
export async function atDatabase<Result>(shell: Shell, work: (url: string) => Promise<Result>): Promise<Result> {
  const { server } = await openServer(shell);
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

async function openFor(shell: Shell): Promise<Installation> {
  const { settings, server } = await openServer(shell);
  try {
    return await installationOn(settings, server);
  } catch (error) {
    await server.close();
    throw databaseFault(error);
  }
}

async function openServer({ environment }: Shell): Promise<{ readonly settings: Settings; readonly server: DatabaseServer }> {
  const { readSettings, SettingsFault } = await import('../settings.js');
  const { openDatabaseServer } = await import('../database/database-server.js');
  try {
    const settings = readSettings(environment);
    const server = await openDatabaseServer(settings, 'command');
    await knock(server.url).catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
    return { settings, server };
  } catch (error) {
    throw error instanceof SettingsFault ? new InputFault([error.wording]) : databaseFault(error);
  }
}

/** A server that does not answer is said at once; the service would wait for it. */
async function knock(url: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client.end();
}

function databaseFault(error: unknown): InputFault {
  const { ru, en } = wordingOfError(error);
  return inputFault(
    `база данных не открывается: ${ru.replace(/\.$/u, '')}. Проверьте DATABASE_URL и DATA_FOLDER.`,
    `the database cannot be opened: ${en.replace(/\.$/u, '')}. Check DATABASE_URL and DATA_FOLDER.`,
  );
}
