import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { ApiTokensService } from './accounts/api-tokens.service.js';
import { AppModule } from './app.module.js';
import { openDatabaseServer, type DatabaseServer } from './database/database-server.js';
import { createLogger, nestLogger } from './http/logger.js';
import { ShutdownService } from './http/shutdown.service.js';
import { dress } from './http/surface.js';
import type { Wording } from './http/problem.js';
import type { Settings } from './settings.js';
import { speakPlainly } from './http/validation-words.js';

export interface RunningService {
  readonly app: NestExpressApplication;
  readonly address: string;
  /** Where the data live. */
  readonly place: Wording;
  /** The operator's token, at the first start only. */
  readonly token: string | undefined;
  /** Lets requests in flight end, hands work back, and closes the database last. */
  stop(): Promise<void>;
}

export async function startService(settings: Settings, logger: Logger = createLogger(settings.logLevel)): Promise<RunningService> {
  speakPlainly();
  const server = await openDatabaseServer(settings, 'service');
  try {
    return await listening(settings, server, logger);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function listening(settings: Settings, server: DatabaseServer, logger: Logger): Promise<RunningService> {
  const database = { url: server.url, connections: settings.databaseConnections, applicationName: `obektiv ${process.pid}` };
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of({ settings, logger, process: 'service', database }), {
    logger: nestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  try {
    dress(app, settings, logger);
    await app.listen(settings.port, settings.host);
    const token = await app.get(ApiTokensService).bootstrap();
    return { app, address: addressOf(app, settings.host), place: server.place, token, stop: () => stop(app, server, settings) };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function stop(app: NestExpressApplication, server: DatabaseServer, settings: Settings): Promise<void> {
  app.get(ShutdownService).begin();
  const deadline = setTimeout(() => app.getHttpServer().closeAllConnections(), settings.shutdownSeconds * 1000);
  await app.close().finally(() => clearTimeout(deadline));
  await server.close();
}

function addressOf(app: NestExpressApplication, host: string): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
