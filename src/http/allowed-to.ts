import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Role } from './actor.js';

export type Caller = Role | 'anonymous';

export const ALLOWED_TO = 'obektiv:allowed-to';

/** Who may call a route. A route (or its controller) that does not say so is closed to everybody. */
export function AllowedTo(...callers: readonly [Caller, ...Caller[]]): MethodDecorator & ClassDecorator {
  const needsToken = !callers.includes('anonymous');
  return applyDecorators(
    SetMetadata(ALLOWED_TO, callers),
    ApiExtension('x-allowed-to', callers),
    ...(needsToken ? [ApiBearerAuth()] : []),
  );
}
