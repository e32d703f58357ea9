import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const SHOWN_ONCE = 'obektiv:shown-once';
/** Of an operation in the API's description. */
export const ONCE_SHOWN = 'x-shown-once';

/** The answer holds a secret: it is shown to the first request only and never stored, not even for a repeated Idempotency-Key. */
export function ShownOnce(): MethodDecorator {
  return applyDecorators(SetMetadata(SHOWN_ONCE, true), ApiExtension(ONCE_SHOWN, true));
}
