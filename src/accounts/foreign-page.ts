import type { Request } from 'express';
import { csrfMissing, foreignOrigin } from './accounts.problems.js';
import { csrfTokenOf } from './session-cookie.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what a page of another site sends in the name of somebody who is signed in here. */
export function refuseForeignPage(request: Request): void {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreignOrigin(site);
  const origin = request.get('Origin');
  if (origin !== undefined && hostOf(origin) !== request.get('Host')) throw foreignOrigin(origin);
}

/** The same for a session: a change must also bring the session's CSRF token, in the header or in the form. */
export function refuseForgedChange(request: Request, sessionToken: string): void {
  if (READING.has(request.method)) return;
  refuseForeignPage(request);
  const { csrf } = (request.body ?? {}) as { csrf?: unknown };
  if ((request.get('X-CSRF-Token') ?? csrf) !== csrfTokenOf(sessionToken)) throw csrfMissing();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
