import { drawOrder, type Ticket } from './ticket.js';

/** One drawn work with the ticket that drew it. */
export type Drawn = Ticket;

/**
 * The works of one stage: every stratum's first `take[stratum]` works in draw order, listed in draw order.
 * `stratumOf` holds the works not yet drawn, by id.
 */
export function selectWorks(seed: string, stratumOf: ReadonlyMap<string, string>, take: Readonly<Record<string, number>>): Drawn[] {
  const open = new Map(Object.entries(take));
  return drawOrder(seed, stratumOf.keys()).filter(({ id }) => {
    const stratum = stratumOf.get(id)!;
    const left = open.get(stratum) ?? 0;
    if (left <= 0) return false;
    open.set(stratum, left - 1);
    return true;
  });
}
