import type { RequestHandler } from 'express';

/** Everything comes from this service; nothing may frame it, sniff it or learn its addresses. */
const policy = [
  "default-src 'self'",
  "base-uri 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

export function securityHeaders(isHttps: boolean): RequestHandler {
  const all = { ...headers, ...(isHttps && { 'Strict-Transport-Security': 'max-age=31536000' }) };
  return (_request, response, next) => {
    response.set(all);
    next();
  };
}
