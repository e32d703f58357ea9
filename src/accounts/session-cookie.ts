import { createHash } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import type { Settings } from '../settings.js';

/** The token of the session a browser is in. */
export function sessionTokenOf(request: Request, settings: Settings): string | undefined {
  const name = `${cookieName(settings)}=`;
  const cookies = (request.get('Cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length);
}

export function setSessionCookie(response: Response, settings: Settings, token: string, expiresAt: Date): void {
  response.cookie(cookieName(settings), token, { ...options(settings), expires: expiresAt });
}

export function clearSessionCookie(response: Response, settings: Settings): void {
  response.clearCookie(cookieName(settings), options(settings));
}

/** What a page of ours must send with every change, in `X-CSRF-Token`: a foreign page cannot learn it. */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf ${sessionToken}`).digest('base64url');
}

/** Under HTTPS the prefix forbids every other host, path and plain HTTP to set it. */
function cookieName(settings: Settings): string {
  return isHttps(settings) ? '__Host-obektiv' : 'obektiv';
}

function options(settings: Settings): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(settings), path: '/' };
}

function isHttps({ publicUrl }: Settings): boolean {
  return publicUrl?.startsWith('https:') === true;
}
