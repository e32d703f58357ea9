import type { NestExpressApplication } from '@nestjs/platform-express';
import { urlencoded, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { inNewScope } from '../database/tenancy.js';
import type { Settings } from '../settings.js';
import { serveApiDescription } from './api-description.js';
import { serveConsole } from './console-files.js';
import { jsonBody } from './json-body.js';
import { ProblemFilter } from './problem.filter.js';
import { requestLog } from './request-log.middleware.js';
import { securityHeaders } from './security-headers.middleware.js';
import { refuseUnstorable } from './storable-input.js';

const LARGEST_JSON = '2mb';
const LARGEST_FORM = '100kb';

/** What every request meets before a route and every answer after it. */
export function dress(app: NestExpressApplication, settings: Settings, logger: Logger): void {
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  app.use(requestLog(logger));
  app.use((_request: Request, _response: Response, next: NextFunction) => inNewScope(next));
  app.use(securityHeaders(settings.publicUrl?.startsWith('https:') === true));
  app.use(jsonBody(LARGEST_JSON), urlencoded({ limit: LARGEST_FORM, extended: false }));
  app.use(refuseUnstorable);
  app.useGlobalFilters(new ProblemFilter(logger));
  serveApiDescription(app);
  serveConsole(app);
}
