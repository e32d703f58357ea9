import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { openDatabaseServer } from './database/database-server.js';
import { createLogger, nestLogger } from './http/logger.js';
import type { Wording } from './http/problem.js';
import { ShutdownService } from './http/shutdown.service.js';
import type { Settings } from './settings.js';

export interface RunningWorker {
  readonly place: Wording;
  stop(): Promise<void>;
}

/** The service without its door: the same modules, no HTTP. */
export async function startWorker(settings: Settings): Promise<RunningWorker> {
  const server = await openDatabaseServer(settings, 'command');
  const logger = createLogger(settings.logLevel);
  const database = { url: server.url, connections: settings.databaseConnections, applicationName: `obektiv worker ${process.pid}` };
  const app = await NestFactory.createApplicationContext(AppModule.of({ settings, logger, process: 'worker', database }), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  return {
    place: server.place,
    stop: async () => {
      app.get(ShutdownService).begin();
      await app.close();
      await server.close();
    },
  };
}
