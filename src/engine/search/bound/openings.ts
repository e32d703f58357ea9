import type { Extras } from '../extras/extras.js';
import type { Layout } from '../layout.js';
import type { Prices } from './prices.js';

/**
 * What the demand of choices is worth at the prices. A slot of a choice has room for people only if it is one of the `open` that are
 * served, so only the dearest of its slots (their prices are 0 or less) take from the value. Leaves how many are wanted as the slope.
 */
export function valueOfChoices({ extras, required }: Layout, prices: Prices, slope: Prices): number {
  if (extras === null) return 0;
  let value = 0;
  for (const [choice, slots] of extras.choiceSlots.entries()) {
    const most = extras.choiceRequired[choice]!;
    const roomIn = (slot: number) => Math.min(required[slot]!, most);
    const worthOf = (slot: number) => roomIn(slot) * prices.slot[slot]! + worthOfSeats(extras, prices, slot);
    const order = Array.from(slots).sort((one, other) => worthOf(one) - worthOf(other) || one - other);
    for (const [rank, slot] of order.entries()) {
      const isServed = rank < extras.choiceOpen[choice]!;
      slope.slot[slot] = isServed ? roomIn(slot) : 0;
      leaveRoomOfSeats(extras, slope, slot, isServed);
      if (isServed) value += worthOf(slot);
    }
    slope.choice[choice] = most;
    value += most * prices.choice[choice]!;
  }
  return value;
}

/** What the seats that quotas leave to others take from the value, in slots of no choice; those of choices go with their slots. */
export function valueOfSeats({ extras }: Layout, prices: Prices, slope: Prices): number {
  if (extras === null) return 0;
  let value = 0;
  for (const [slot, seats] of extras.keptSeatsOf.entries()) {
    if (seats.length === 0 || extras.choiceOf[slot]! >= 0) continue;
    leaveRoomOfSeats(extras, slope, slot, true);
    value += worthOfSeats(extras, prices, slot);
  }
  return value;
}

/** What quotas of choices and with roles are worth: the people wanted earn. */
export function valueOfExtraQuotas({ extras }: Layout, prices: Prices, slope: Prices): number {
  if (extras === null) return 0;
  let value = 0;
  for (const [quota, { min }] of extras.quotas.entries()) {
    slope.member[quota] = min;
    value += min * prices.member[quota]!;
  }
  return value;
}

function worthOfSeats({ keptSeats, keptSeatsOf }: Extras, { seat }: Prices, slot: number): number {
  let worth = 0;
  for (const at of keptSeatsOf[slot]!) worth -= keptSeats[at]!.others * seat[at]!;
  return worth;
}

function leaveRoomOfSeats({ keptSeats, keptSeatsOf }: Extras, slope: Prices, slot: number, isServed: boolean): void {
  for (const at of keptSeatsOf[slot]!) slope.seat[at] = isServed ? 0 - keptSeats[at]!.others : 0;
}
