import type { RecipientStatus } from './delivery-status.js';

/** Enhanced status codes (RFC 3463) that lie in the address and not in the letter or the moment: no such mailbox or domain, or closed. */
const DEAD = /^5\.(?:0\.0|1\.(?:[0-36]|10)|2\.1|4\.1|4\.4|7\.17)$/u;

/** Will no letter ever arrive there? A full mailbox, a filter or a letter that is too large are no reasons to give an address up. */
export function isDeadAddress({ action, status }: Pick<RecipientStatus, 'action' | 'status'>): boolean {
  return action === 'failed' && DEAD.test(status);
}
