import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { versionChanged, versionNeeded } from './problems.js';

/** The ETag of a versioned record. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

/** The If-Match header of a change; its absence is a 428. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<Request>().get('If-Match');
  if (given === undefined || given === '') throw versionNeeded();
  return given;
});

/** Refuses a change of a record that someone else has changed since it was read. */
export function expectVersion(ifMatch: string, current: number): void {
  const accepted = new Set(ifMatch.split(',').map((tag) => tag.trim()));
  if (!accepted.has('*') && !accepted.has(etagOf(current))) throw versionChanged(current, ifMatch);
}
