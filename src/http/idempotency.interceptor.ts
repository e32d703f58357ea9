import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { catchError, concatMap, from, of, type Observable } from 'rxjs';
import type { ActingRequest } from './actor.js';
import { IdempotencyService, type KeyedRequest } from './idempotency.service.js';
import { invalidRequest } from './problems.js';
import { SHOWN_ONCE } from './shown-once.js';

export const LONGEST_KEY = 200;

/** A POST with an Idempotency-Key is done once: repeated, it gets the first answer again. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly idempotency: IdempotencyService,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<ActingRequest>(), http.getResponse<Response>()];
    const key = request.get('Idempotency-Key');
    if (request.method !== 'POST' || key === undefined || request.actor === undefined) return next.handle();
    const keyed = this.idempotency.keyed(request, request.actor, decent(key));
    const earlier = await this.idempotency.begin(keyed);
    if (earlier !== undefined) {
      response.status(earlier.status).setHeader('Idempotency-Replayed', 'true');
      return of(earlier.body);
    }
    return next.handle().pipe(
      concatMap((body: unknown) => from(this.finished(keyed, context, response.statusCode, body))),
      catchError((error: unknown) => from(this.abandoned(keyed, error))),
    );
  }

  private async finished(keyed: KeyedRequest, context: ExecutionContext, status: number, body: unknown): Promise<unknown> {
    const isSecret = this.reflector.get<boolean | undefined>(SHOWN_ONCE, context.getHandler()) === true;
    await this.idempotency.finish(keyed, status, isSecret ? { shownOnce: true } : { value: body });
    return body;
  }

  private async abandoned(keyed: KeyedRequest, error: unknown): Promise<never> {
    await this.idempotency.abandon(keyed);
    throw error;
  }
}

function decent(key: string): string {
  if (key.length > 0 && key.length <= LONGEST_KEY) return key;
  throw invalidRequest([{ where: 'headers.idempotency-key', message: `от 1 до ${LONGEST_KEY} знаков` }]);
}
