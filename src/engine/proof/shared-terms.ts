import { type Book, minuteOf } from '../roster/checker/book.js';
import type { Columns } from './columns.js';
import type { KnownPrices } from './known-prices.js';

/** What is the same whatever the people do, in `grain`-ths: everything of the formula but their schedules, and pins given back. */
export function sharedValue(columns: Columns, prices: KnownPrices, grain: number): bigint {
  return (
    promises(columns, grain) +
    demand(columns, prices) +
    donors(columns, prices, grain) -
    shares(columns, prices) -
    releases(columns, prices) -
    stations(columns, prices, grain) -
    directions(columns, prices, grain)
  );
}

function promises({ problem, personAt, slotAt }: Columns, grain: number): bigint {
  const known = problem.published.filter(({ person, slot }) => personAt.has(person) && slotAt.has(slot));
  return product(known.length, problem.rules.weights.change, grain);
}

/** The seats at their prices; of a choice's slots the `open` that take most from the value. */
function demand({ problem, slotAt, choice }: Columns, { slot: price, choice: ofChoice, quotas, seats }: KnownPrices): bigint {
  const kept = new Map<number, bigint>();
  for (const { slot, others, price: each } of seats) kept.set(slot, (kept.get(slot) ?? 0n) + product(others, each));
  const worth = (slot: number, room: number) => product(room, price[slot]!) - (kept.get(slot) ?? 0n);
  let value = sum(quotas.map((each) => product(each.quota.min, each.price)));
  for (const [slot, { required }] of problem.slots.entries()) if (choice[slot]! < 0) value += worth(slot, required);
  for (const [at, { slots, open, required }] of (problem.choices ?? []).entries()) {
    const members = slots.map((id) => slotAt.get(id)!);
    const worths = members.map((slot) => worth(slot, Math.min(required, problem.slots[slot]!.required)));
    const dearest = worths.toSorted((a, b) => (a < b ? -1 : 1)).slice(0, open);
    value += product(required, ofChoice[at]!) + sum(dearest);
  }
  return value;
}

/** Each place chooses the whole number x of duties that it gives beyond those it gets: the least of weight · x² − price · x. */
function donors({ problem }: Columns, { donor }: KnownPrices, grain: number): bigint {
  const weight = product(problem.rules.weights.donorBalance ?? 0, grain);
  if (weight === 0n) return 0n;
  const costAt = (x: bigint, price: bigint) => x * (weight * x - price);
  return sum(
    Array.from(donor, (each) => {
      const price = BigInt(each);
      const middle = price / (2n * weight);
      return [middle - 1n, middle, middle + 1n].map((x) => costAt(x, price)).reduce((least, cost) => (cost < least ? cost : least));
    }),
  );
}

/** Of a trio's seats a person can take two or three, which leaves as many pairs as fit into them. */
function shares({ problem }: Columns, { trios }: KnownPrices): bigint {
  const seats = (slots: readonly number[]) => slots.reduce((all, slot) => all + problem.slots[slot]!.required, 0);
  return sum(trios.map(({ slots, price }) => product(Math.floor(seats(slots) / 2), price)));
}

function releases(columns: Columns, prices: KnownPrices): bigint {
  const staff = new Map<number, ReadonlySet<string>>();
  return sum(
    prices.releases.map(({ place, minute, price }) => {
      if (!staff.has(place)) staff.set(place, staffOf(columns, place));
      return product(roomAt(columns, place, staff.get(place)!, minute), price);
    }),
  );
}

function staffOf({ problem }: Columns, place: number): ReadonlySet<string> {
  const { id } = problem.places[place]!;
  const works = problem.people.filter(({ affiliations }) =>
    affiliations.some((tie) => tie.kind === 'employment' && tie.place === id),
  );
  return new Set(works.map((person) => person.id));
}

/** How many of a place's staff may be sent away at the minute, beside those whom other tasks keep away. */
function roomAt({ problem, book }: Columns, place: number, staff: ReadonlySet<string>, minute: number): number {
  const { id, staff: size } = problem.places[place]!;
  const limit = Math.floor((size! * problem.rules.releasePercent!) / 100);
  return Math.max(0, limit - [...staff].filter((person) => isAway(book, person, id, minute)).length);
}

function isAway({ tasks }: Book, person: string, from: string, minute: number): boolean {
  const own = tasks.get(person) ?? [];
  return own.some((task) => task.place !== from && minuteOf(task.from) <= minute && minute < minuteOf(task.to));
}

/** What people gain at places by the dates that pay them best: the first costs last year's visit and the directions, others a return. */
function stations({ problem, personAt, placeAt }: Columns, { dates, directions: ways }: KnownPrices, grain: number): bigint {
  const { maxDatesPerPlace, weights } = problem.rules;
  const places = problem.places.length;
  const paid = new Map<number, number[]>();
  for (const { person, place, price } of dates) {
    const prices = paid.get(person * places + place);
    if (prices === undefined) paid.set(person * places + place, [price]);
    else prices.push(price);
  }
  const first = new Map<number, bigint>();
  const add = (person: number, place: number, cost: bigint) => {
    const station = person * places + place;
    if (paid.has(station)) first.set(station, (first.get(station) ?? 0n) + cost);
  };
  for (const { person, place, price } of ways) add(person, place, BigInt(price));
  for (const { person, place } of problem.history)
    add(personAt.get(person)!, placeAt.get(place)!, product(weights.lastYear, grain));
  const again = product(weights.repeatPlace, grain);
  let gain = 0n;
  for (const [station, prices] of paid) gain += bestDates(prices, maxDatesPerPlace ?? Infinity, first.get(station) ?? 0n, again);
  return gain;
}

function bestDates(prices: readonly number[], limit: number, first: bigint, again: bigint): bigint {
  let worth = -first;
  let best = 0n;
  for (const [at, price] of prices.toSorted((a, b) => b - a).entries()) {
    if (at >= limit) break;
    worth += BigInt(price) - (at > 0 ? again : 0n);
    if (worth > best) best = worth;
  }
  return best;
}

/** What is gained by going in one direction, the other, or both, which costs the reciprocity or is forbidden. */
function directions({ problem }: Columns, { directions: ways }: KnownPrices, grain: number): bigint {
  const { reciprocity, weights } = problem.rules;
  const places = problem.places.length;
  const both = product(reciprocity === 'soft' ? weights.reciprocity : 0, grain);
  const mass = new Map<number, bigint>();
  for (const { employer, place, price } of ways)
    mass.set(employer * places + place, (mass.get(employer * places + place) ?? 0n) + BigInt(price));
  let gain = 0n;
  for (const [way, here] of mass) {
    const [from, to] = [Math.floor(way / places), way % places];
    const there = mass.get(to * places + from);
    if (there === undefined) gain += here;
    else if (from < to) gain += most(here, there, ...(reciprocity === 'hard' ? [] : [here + there - both]));
  }
  return gain;
}

function most(...values: readonly bigint[]): bigint {
  return values.reduce((best, value) => (value > best ? value : best));
}

function product(...factors: readonly number[]): bigint {
  return factors.reduce((result, factor) => result * BigInt(factor), 1n);
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
