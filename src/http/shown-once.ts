import { SetMetadata } from '@nestjs/common';

export const SHOWN_ONCE = 'obektiv:shown-once';

/** The answer holds a secret: it is shown to the first request only and never stored, not even for a repeated Idempotency-Key. */
export function ShownOnce(): MethodDecorator {
  return SetMetadata(SHOWN_ONCE, true);
}
