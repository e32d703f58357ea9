import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { tap, type Observable } from 'rxjs';
import { etagOf } from './entity-version.js';

/** Answers that are one versioned record carry its ETag, ready for the next If-Match. It says nothing of what else is answered: no cache keeps it. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((body) => {
        const version = versionOf(body);
        if (version !== undefined && !response.headersSent)
          response.setHeader('ETag', etagOf(version)).setHeader('Cache-Control', 'no-store');
      }),
    );
  }
}

function versionOf(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('version' in body)) return undefined;
  return typeof body.version === 'number' && Number.isInteger(body.version) ? body.version : undefined;
}
