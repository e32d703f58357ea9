import type { BoundCertificate, Instance } from '../../src/engine/index.js';
import { quotaNamed, sums } from './certificate-reading.js';
import { cheapestSchedule } from './cheapest-schedule.js';

/**
 * Computes the bound of a certificate again, by trying every set of duties of every person: slow, and shares nothing with the
 * pricing of the engine. For small problems without pins.
 */
export function boundOfCertificate(instance: Instance, certificate: BoundCertificate): number {
  const { problem } = instance;
  const { grain } = certificate;
  const { weights, reciprocity } = problem.rules;
  let value = instance.published.length * weights.change * grain;
  value += worthOfDemand(instance, certificate) + worthOfDonors(instance, certificate);
  for (const name of certificate.quotas) value += name.price * quotaNamed(instance, name).min;
  for (const trio of certificate.trios) value -= trio.price * Math.floor(seatsOf(instance, trio.slots) / 2);
  for (const { place, minute, price } of certificate.releases) value -= price * roomAt(instance, place, minute);
  const directions = sums(certificate.directions, ({ employer, place }) => `${employer} ${place}`);
  const cost = reciprocity === 'hard' ? Infinity : weights.reciprocity * grain;
  for (const [direction, here] of directions) {
    const opposite = direction.split(' ').toReversed().join(' ');
    const there = directions.get(opposite) ?? 0;
    if (!directions.has(opposite) || direction < opposite) value -= Math.max(here, there, here + there - cost);
  }
  for (const person of problem.people.keys()) value += cheapestSchedule(instance, certificate, person);
  return value;
}

/** Seats of slots at their prices; of a choice's slots the dearest that may be served. */
function worthOfDemand(instance: Instance, certificate: BoundCertificate): number {
  const { slots, choices } = instance;
  const worthOf = (slot: number, most: number) =>
    certificate.slots[slot]! * Math.min(slots.required[slot]!, most) -
    certificate.seats.filter(({ at }) => at === slot).reduce((sum, seat) => sum + seat.price * seatsOfOthers(instance, seat), 0);
  let value = 0;
  for (const slot of certificate.slots.keys()) if (slots.choice[slot]! < 0) value += worthOf(slot, Infinity);
  for (const [choice, { slots: members, open, required }] of choices.entries()) {
    const worths = Array.from(members, (slot) => worthOf(slot, required)).sort((a, b) => a - b);
    value += certificate.choices[choice]! * required + worths.slice(0, open).reduce((sum, worth) => sum + worth, 0);
  }
  return value;
}

function seatsOf({ slots }: Instance, trio: readonly number[]): number {
  return trio.reduce((sum, slot) => sum + slots.required[slot]!, 0);
}

function seatsOfOthers(instance: Instance, { at, quota }: BoundCertificate['seats'][number]): number {
  const required = quota.choice === null ? instance.slots.required[at]! : instance.choices[quota.choice]!.required;
  return Math.max(0, required - quotaNamed(instance, quota).min);
}

/** Every place takes the balance that costs least at its price: all that people could make of it are tried. */
function worthOfDonors({ problem, slots }: Instance, { donors, grain }: BoundCertificate): number {
  const weight = (problem.rules.weights.donorBalance ?? 0) * grain;
  const most = slots.required.reduce((sum, required) => sum + required, 0) * problem.places.length;
  const balances = Array.from({ length: 2 * most + 1 }, (_, at) => at - most);
  return donors.reduce((sum, price) => sum + Math.min(...balances.map((net) => weight * net * net - price * net)), 0);
}

/** How many of a place's staff may be sent away at the minute, beside those whom other tasks keep away. */
function roomAt({ staffOf, people, releaseLimit }: Instance, place: number, minute: number): number {
  const isAway = (person: number) =>
    people.engaged[person]!.some((task) => task.place !== place && task.from <= minute && minute < task.to);
  return Math.max(0, releaseLimit[place]! - Array.from(staffOf[place]!).filter(isAway).length);
}
