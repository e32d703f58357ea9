import type { Duty, Person } from '../roster/model.js';
import { groupBy, travelFromHome } from '../roster/checker/book.js';
import type { Leg, Offer } from './cheapest-day.js';
import type { Columns } from './columns.js';
import { detours } from './detours.js';
import { earnings, staffCharges } from './earnings.js';
import { eligibleSlots } from './eligible.js';
import type { KnownPrices } from './known-prices.js';
import { roomsOf, type Rooms } from './rooms.js';

/** What a schedule pays for each pinned duty that it lacks, in units of cost: more than any duty can cost. */
export const MISSED_PIN = 10_000_000;

/** What a person could take at a gain, by start, with what decides about the rest. */
export interface PersonOffers {
  readonly offers: readonly Offer[];
  readonly leg: Leg;
  readonly rooms: Rooms;
  /** Pinned duties that the person may take. */
  readonly pins: number;
  /** In minutes: no leg is longer. */
  readonly longest: number;
}

/** Works the offers of one person after the other out. */
export function offersAt(columns: Columns, prices: KnownPrices, grain: number): (person: Person) => PersonOffers {
  const { problem, book } = columns;
  const rate = problem.rules.weights.tripMinute * grain;
  const hasRoutes = problem.rules.routes === true;
  const places = problem.places.length;
  const savedBy = detours(columns);
  const earnedBy = earnings(columns, prices);
  const chargedTo = staffCharges(columns, prices);
  const ownCost = ownCosts(columns);
  const paidBy = dateCharges(columns, prices);
  const inTrios = new Set(prices.trios.flatMap(({ slots }) => slots));
  const farthest = columns.travel.reduce((most, minutes) => Math.max(most, minutes), 0);
  return (person) => {
    const rooms = roomsOf(columns, person);
    const home = problem.places.map(({ id }) => travelFromHome(book, person, id));
    const saved = savedBy(home).map((minutes) => minutes * rate);
    const [costOf, earned, charged, paid] = [ownCost(person, rooms), earnedBy(person), chargedTo(person), paidBy(person)];
    const offers: Offer[] = [];
    let pins = 0;
    for (const slot of eligibleSlots(columns, person)) {
      const place = columns.place[slot]!;
      const { units, isPinned } = costOf(slot);
      const cost = units * grain - earned[slot]! + charged(slot);
      if (isPinned) pins += 1;
      if (cost - saved[place]! < 0) offers.push({ slot, place, cost, charge: (hasRoutes ? 0 : home[place]! * rate) + paid(slot) });
    }
    const leg: Leg = (from, to) => rate * (from < 0 ? home[to]! : columns.travel[from * places + to]!);
    return {
      offers: worthTheirCharge(columns, offers, saved, inTrios),
      leg: hasRoutes ? leg : () => 0,
      rooms,
      pins,
      longest: hasRoutes ? Math.max(farthest, ...home) : 0,
    };
  };
}

/** In units of cost: preference, a promise kept, a second pair of eyes, the balance with other rosters, a pin. */
function ownCosts({ problem }: Columns): (person: Person, rooms: Rooms) => (slot: number) => { units: number; isPinned: boolean } {
  const { weights, duplication } = problem.rules;
  const [pins, published] = [slotsOf(problem.pins), slotsOf(problem.published)];
  const preferences = groupBy(problem.preferences, ({ person }) => person);
  const watched = duplication === 'soft' ? (weights.duplication ?? 0) : 0;
  return (person, { others }) => {
    const [pinned, promised] = [pins(person), published(person)];
    const wishes = new Map((preferences.get(person.id) ?? []).map(({ slot, cost }) => [slot, cost]));
    const always = 2 * weights.balance * person.share * others;
    return (at) => {
      const { id, observed } = problem.slots[at]!;
      const isPinned = pinned.has(id);
      let units = always + (wishes.get(id) ?? 0) + (observed === true ? watched : 0);
      if (promised.has(id)) units -= weights.change;
      return { units: isPinned ? units - MISSED_PIN : units, isPinned };
    };
  };
}

function slotsOf(duties: readonly Duty[]): (person: Person) => ReadonlySet<string> {
  const byPerson = groupBy(duties, ({ person }) => person);
  return ({ id }) => new Set((byPerson.get(id) ?? []).map(({ slot }) => slot));
}

/** What a person pays for a place on a day, for each slot there. */
function dateCharges(
  { days, place, day, personAt }: Columns,
  { dates }: KnownPrices,
): (person: Person) => (slot: number) => number {
  const byPerson = new Map<number, Map<number, number>>();
  for (const { person, place: where, day: when, price } of dates) {
    const own = byPerson.get(person) ?? new Map<number, number>();
    byPerson.set(person, own.set(where * days.length + when, price));
  }
  return ({ id }) => {
    const own = byPerson.get(personAt.get(id)!);
    return own === undefined ? () => 0 : (slot) => own.get(place[slot]! * days.length + day[slot]!) ?? 0;
  };
}

/**
 * Of slots at one place and time the cheapest stands for all that no trio is made of, as only one can be served; and a place goes out on a day when not even
 * the cheapest duty, so many times, pays for its charge.
 */
function worthTheirCharge(
  { start, end, day }: Columns,
  offers: readonly Offer[],
  saved: readonly number[],
  inTrios: ReadonlySet<number>,
): readonly Offer[] {
  const times = new Map<string | number, Offer>();
  for (const offer of offers) {
    const key = inTrios.has(offer.slot) ? offer.slot : `${offer.place} ${start[offer.slot]!} ${end[offer.slot]!}`;
    const known = times.get(key);
    if (known === undefined || offer.cost < known.cost) times.set(key, offer);
  }
  const single = [...times.values()];
  const visits = groupBy(single, ({ place, slot }) => `${place} ${day[slot]!}`);
  const isWorth = ({ place, slot, charge }: Offer) => {
    const there = visits.get(`${place} ${day[slot]!}`)!;
    return charge + there.length * (Math.min(...there.map(({ cost }) => cost)) - saved[place]!) < 0;
  };
  return single.filter(isWorth).sort((a, b) => start[a.slot]! - start[b.slot]! || a.slot - b.slot);
}
