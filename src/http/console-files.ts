import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { consoleMissing, notFound } from './problems.js';

/** Where the build puts the console, beside our own compiled code. */
const folder = fileURLToPath(new URL('../../console', import.meta.url));
const assets = join(folder, 'assets');
const NONCE_PLACE = /__CSP_NONCE__/gu;
const VARIANTS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;

/** The staff console under /console: one document for all its addresses, and files whose names change with their content. */
export function serveConsole(app: NestExpressApplication): void {
  const router = Router();
  router.use('/assets', compressed, express.static(assets, { immutable: true, maxAge: '365d', index: false }), missing);
  router.get('/icon.svg', (_request, response) => response.sendFile(join(folder, 'icon.svg'), { maxAge: '1d' }));
  router.get('/{*screen}', (_request, response) => sendDocument(response));
  const start = Router().get('/', (_request, response) => response.redirect(302, '/console/'));
  app.use(start);
  app.use('/console', router);
}

/** Takes the variant that was compressed at build time, where the browser understands it. */
function compressed(request: Request, response: Response, next: NextFunction): void {
  response.vary('Accept-Encoding');
  const variant = VARIANTS.find(
    ({ encoding, suffix }) => request.acceptsEncodings(encoding) === encoding && existsSync(join(assets, request.path + suffix)),
  );
  if (variant !== undefined && !request.path.includes('..')) {
    response.type(extname(request.path)).set('Content-Encoding', variant.encoding);
    request.url = request.path + variant.suffix;
  }
  next();
}

/** A chunk of an older build: the console then offers to be opened again. */
function missing(request: Request, _response: Response, next: NextFunction): void {
  next(notFound('файл рабочего стола', request.path));
}

/** Only our own files may run or style this page; the style sheets that the interface writes at run time bear the nonce. */
async function sendDocument(response: Response): Promise<void> {
  const document = await readFile(join(folder, 'index.html'), 'utf8').catch(() => {
    throw consoleMissing();
  });
  const nonce = randomBytes(16).toString('base64');
  response
    .set({
      'Content-Security-Policy': policyWith(nonce),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    })
    .type('html')
    .send(document.replaceAll(NONCE_PLACE, nonce));
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
  ].join('; ');
}
