import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { routeTemplate, withRequestId } from './request-context.js';

/** One line per request: the route's template, never the path or the query, which may hold tokens. */
export function requestLog(logger: Logger): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) =>
    withRequestId(request, (id) => {
      response.setHeader('X-Request-Id', id);
      const startedAt = performance.now();
      response.on('close', () => {
        const line = {
          method: request.method,
          route: routeTemplate(request),
          status: response.statusCode,
          ms: Math.round(performance.now() - startedAt),
        };
        if (!response.writableFinished) logger.warn({ ...line, requestId: id }, 'request broken off');
        else if (line.route?.startsWith('/health') === true) logger.debug({ ...line, requestId: id }, 'request');
        else logger.info({ ...line, requestId: id }, 'request');
      });
      next();
    });
}
