import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { z } from 'zod';
import { AppModule } from '../app.module.js';
import { openDatabaseServer } from '../database/database-server.js';
import { createLogger, nestLogger } from '../http/logger.js';
import { readSettings } from '../settings.js';

const DATABASE = 'demonstration';

export interface Stage {
  readonly app: INestApplicationContext;
  readonly close: () => Promise<void>;
}

/** The real service, without its port, on an empty database of its own; nothing of the service's data is touched. */
export async function openStage(dataFolder: string): Promise<Stage> {
  z.config(z.locales.ru());
  const settings = readSettings({ DATA_FOLDER: dataFolder, LOG_LEVEL: 'error' });
  const server = await openDatabaseServer(settings, 'command');
  const url = await emptyDatabase(server.url);
  const logger = createLogger('error');
  const parts = {
    settings,
    logger,
    process: 'service',
    database: { url, connections: 5, applicationName: 'obektiv demo' },
  } as const;
  const app = await NestFactory.createApplicationContext(AppModule.of(parts), { logger: nestLogger(logger), abortOnError: false });
  return {
    app,
    close: async () => {
      await app.close();
      await server.close();
    },
  };
}

async function emptyDatabase(serverUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  return url.toString();
}
