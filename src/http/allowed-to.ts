import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { rights, type Caller, type Right } from '../accounts/rights.js';

export type { Caller };

export const ALLOWED_TO = 'obektiv:allowed-to';
/** Of an operation in the API's description. */
export const CALLERS_SHOWN = 'x-allowed-to';
export const NEEDED_RIGHT = 'obektiv:needed-right';

/** The right a route needs, by its name in the table of rights. A route (or its controller) without one is closed to everybody. */
export function AllowedTo(right: Right): MethodDecorator & ClassDecorator;
export function AllowedTo(...callers: readonly [Caller, ...Caller[]]): MethodDecorator & ClassDecorator;
export function AllowedTo(...named: readonly [Right | Caller, ...Caller[]]): MethodDecorator & ClassDecorator {
  const [right] = named;
  const callers: readonly Caller[] = isRight(right) ? rights[right] : (named as readonly Caller[]);
  return applyDecorators(
    SetMetadata(ALLOWED_TO, callers),
    SetMetadata(NEEDED_RIGHT, isRight(right) ? right : undefined),
    ApiExtension(CALLERS_SHOWN, callers),
    ...(callers.includes('anonymous') ? [] : [ApiBearerAuth()]),
  );
}

function isRight(name: string): name is Right {
  return Object.hasOwn(rights, name);
}
