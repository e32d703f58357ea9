import type { KeyboardEvent } from 'react';

const FIELDS_OF_PARTS = 'input:is([type=date], [type=time], [type=datetime-local], [type=month], [type=week])';

/**
 * Lets the browser alone move the focus within and out of fields of several parts (day, month, year). The kit's trap would look a timer later
 * where it has got to and, if another Tab was quicker, throw it back. No dialogue begins or ends with such a field, so nothing gets out.
 */
export function leaveTabToBrowser(event: KeyboardEvent): void {
  if (event.key === 'Tab' && event.target instanceof Element && event.target.matches(FIELDS_OF_PARTS)) event.stopPropagation();
}
