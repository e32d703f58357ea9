import { sha256Hex } from './digest.js';
import { ticketOf, type Ticket } from './ticket.js';
import { inDrawOrder } from './ticket-order.js';

/** One drawn work with the ticket that drew it. */
export type Drawn = Ticket;

/**
 * The works of one stage: every stratum's first `take[stratum]` works in draw order, listed in draw order.
 * `left` are the works not yet drawn with their strata.
 */
export function selectWorks(
  seed: string,
  left: Iterable<readonly [id: string, stratum: string]>,
  take: Readonly<Record<string, number>>,
): Drawn[] {
  const prefix = sha256Hex(seed);
  const open = new Map(Object.entries(take));
  const ids: string[] = [];
  const strata: string[] = [];
  for (const [id, stratum] of left) {
    if (!open.has(stratum)) continue;
    ids.push(id);
    strata.push(stratum);
  }
  const drawn: Drawn[] = [];
  for (const index of inDrawOrder(prefix, ids)) {
    const wanted = open.get(strata[index]!)!;
    if (wanted <= 0) continue;
    open.set(strata[index]!, wanted - 1);
    drawn.push(ticketOf(prefix, ids[index]!));
  }
  return drawn;
}
