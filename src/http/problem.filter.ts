import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { ActingRequest } from './actor.js';
import { Problem, type Wording } from './problem.js';
import { problemPage, wantsPage } from './problem-page.js';
import { changedMeanwhile, characterUnknown, internal, unavailable } from './problems.js';
import { requestIdOf } from './request-context.js';
import { ofStatus } from './status-problems.js';

/** Everything that is thrown leaves as problem+json; of what is not expected, only a request number. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<ActingRequest>(), http.getResponse<Response>()];
    const problem = toProblem(exception);
    if (problem.facts.status >= 500 || isCrossed(exception)) this.logger.error({ err: exception }, 'request failed');
    if (response.headersSent) return void response.end();
    response.status(problem.facts.status).set({ 'Cache-Control': 'no-store', ...problem.facts.headers });
    if (wantsPage(request)) return void response.type('html').send(problemPage(problem.facts, languageOf(request), request));
    response.type('application/problem+json').send(JSON.stringify(problem.toDocument(languageOf(request), requestIdOf(request))));
  }
}

function toProblem(exception: unknown): Problem {
  if (exception instanceof Problem) return exception;
  if (isDatabaseAway(exception)) return unavailable();
  if (holdsNoText(exception)) return characterUnknown();
  if (isCrossed(exception)) return changedMeanwhile();
  return ofStatus(statusOf(exception)) ?? internal();
}

function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  const { status } = exception as { status?: unknown };
  return exception instanceof Error && typeof status === 'number' && status < 500 ? status : undefined;
}

/** Connection failures, shutdown of the server, deadlocks and serialisation failures: all pass when repeated. */
function isDatabaseAway(exception: unknown): boolean {
  const { code } = (exception ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(08|53|57P|40001|40P01|ECONN)/.test(code);
}

/**
 * A twin, or a row that is gone or still needed: services ask for that first, so two requests have crossed. It is logged
 * like a fault of ours, lest one that did not ask stays unseen.
 */
function isCrossed(exception: unknown): boolean {
  const { code } = (exception ?? {}) as { code?: unknown };
  return code === '23505' || code === '23503';
}

/** A zero character, which PostgreSQL keeps in no text: it says so of a value and of one within JSON. */
function holdsNoText(exception: unknown): boolean {
  const { code } = (exception ?? {}) as { code?: unknown };
  return code === '22021' || code === '22P05';
}

function languageOf(request: ActingRequest): keyof Wording {
  const asked = request.query['lang'];
  if (asked === 'ru' || asked === 'en') return asked;
  return request.acceptsLanguages('ru', 'en') === 'en' ? 'en' : 'ru';
}
