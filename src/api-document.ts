import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { describeApi } from './http/api-description.js';
import { createLogger } from './http/logger.js';
import { readSettings } from './settings.js';

// The description of the API without a service: in preview the modules are read and nothing is made, so no database is asked.
const settings = readSettings({});
const database = { url: 'postgresql://nobody@localhost/nowhere', connections: 1, applicationName: 'obektiv api document' };
const parts = { settings, logger: createLogger('silent'), process: 'service', database } as const;
const app = await NestFactory.create(AppModule.of(parts), { preview: true, abortOnError: false, logger: false });
process.stdout.write(JSON.stringify(describeApi(app)), () => process.exit(0));
