import { sha256Hex } from './digest.js';
import { byTicket, ticketOf, type Ticket } from './ticket.js';
import { ticketKeys } from './ticket-keys.js';

/** Room for the index of an id beside the first digits of its ticket, in one number that is still exact. */
const INDICES = 2 ** 23;

/**
 * Ticket numbers of the ids in draw order: ascending by (digits as text, id by bytes).
 * Rivest's consistent sampler, first generation (arXiv 1808.10016): the decimal digits of
 * SHA-256(hex(SHA-256(seed)) + id), padded to 64 and reversed.
 */
export function drawOrder(seed: string, ids: Iterable<string>): Ticket[] {
  return [...ticketsInOrder(seed, [...ids])];
}

/** The same one by one, for lists so long that their tickets should not all be in memory. */
export function* ticketsInOrder(seed: string, ids: readonly string[]): Generator<Ticket> {
  const prefix = sha256Hex(seed);
  for (const index of inDrawOrder(prefix, ids)) yield ticketOf(prefix, ids[index]!);
}

/**
 * Indices of the ids in draw order. Numbers of the first nine digits and the index are sorted at once; the few ids whose first digits are
 * equal are told apart by their whole tickets.
 */
export function inDrawOrder(prefix: string, ids: readonly string[]): Uint32Array {
  if (ids.length > INDICES) throw new RangeError(`a list has at most ${INDICES} ids`);
  const packed = ticketKeys(prefix, ids);
  for (let index = 0; index < packed.length; index++) packed[index] = packed[index]! * INDICES + index;
  packed.sort();
  const order = Uint32Array.from(packed, (number) => number % INDICES);
  for (let from = 0, to = 1; to <= packed.length; to++) {
    if (to < packed.length && digitsOf(packed[to]!) === digitsOf(packed[from]!)) continue;
    if (to - from > 1) settle(order.subarray(from, to), prefix, ids);
    from = to;
  }
  return order;
}

function digitsOf(packed: number): number {
  return Math.floor(packed / INDICES);
}

/** Orders a run of ids by their whole tickets. */
function settle(run: Uint32Array, prefix: string, ids: readonly string[]): void {
  const tickets = new Map(Array.from(run, (index) => [index, ticketOf(prefix, ids[index]!)]));
  run.sort((a, b) => byTicket(tickets.get(a)!, tickets.get(b)!));
}
