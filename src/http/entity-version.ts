import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { versionChanged, versionNeeded } from './problems.js';

/** The ETag of a versioned record. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

const description = 'The ETag of the last read, "v12": what has changed since is not overwritten. * overwrites it.';
const described = ApiHeader({ name: 'If-Match', description, required: true });

const GivenVersion = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<Request>().get('If-Match');
  if (given === undefined || given === '') throw versionNeeded();
  return given;
});

/** The If-Match header of a change; its absence is a 428. The API's description tells of it. */
export function IfMatch(): ParameterDecorator {
  return (controller, method, index) => {
    GivenVersion()(controller, method, index);
    described(controller, method!, Object.getOwnPropertyDescriptor(controller, method!)!);
  };
}

/** Refuses a change of a record that someone else has changed since it was read. */
export function expectVersion(ifMatch: string, current: number): void {
  const accepted = new Set(ifMatch.split(',').map((tag) => tag.trim()));
  if (!accepted.has('*') && !accepted.has(etagOf(current))) throw versionChanged(current, ifMatch);
}
