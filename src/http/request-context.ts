import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

const running = new AsyncLocalStorage<string>();
const ids = new WeakMap<Request, string>();
const ACCEPTABLE = /^[\w-]{8,64}$/;

/** Runs the rest of a request under its number: the caller's X-Request-Id if it is a decent one, else a new one. */
export function withRequestId(request: Request, work: (id: string) => void): void {
  const given = request.get('X-Request-Id');
  const id = given !== undefined && ACCEPTABLE.test(given) ? given : randomUUID();
  ids.set(request, id);
  running.run(id, () => work(id));
}

export function requestIdOf(request: Request): string | undefined {
  return ids.get(request);
}

/** The number of the request at work, for every line that is logged on its way. */
export function currentRequestId(): string | undefined {
  return running.getStore();
}

/** `/c/:token.ics`: what may be written down of an address. */
export function routeTemplate(request: Request): string | undefined {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : undefined;
}
