import type { CertifiedPrices, Quota } from '../roster/model.js';
import { minuteOf } from '../roster/checker/book.js';
import type { Columns } from './columns.js';
import type { TellFault } from './fault.js';

/** Prices by positions, each known to be in the range in which it proves something. */
export interface KnownPrices {
  readonly slot: Float64Array;
  readonly choice: Float64Array;
  readonly quotas: readonly PricedQuota[];
  readonly seats: readonly PricedSeats[];
  /** By place. */
  readonly donor: Float64Array;
  readonly trios: readonly PricedTrio[];
  readonly releases: readonly { readonly place: number; readonly minute: number; readonly price: number }[];
  readonly directions: readonly {
    readonly person: number;
    readonly place: number;
    readonly employer: number;
    readonly price: number;
  }[];
  /** The day is -1 where there are no slots. */
  readonly dates: readonly { readonly person: number; readonly place: number; readonly day: number; readonly price: number }[];
}

/** What somebody pays who takes two or three of three slots. */
export interface PricedTrio {
  readonly slots: readonly number[];
  readonly price: number;
}

export interface PricedQuota {
  readonly quota: Quota;
  /** Where people count for it. */
  readonly slots: readonly number[];
  readonly price: number;
}

/** What those pay in a slot who take a seat that a quota leaves to others. */
export interface PricedSeats {
  readonly quota: Quota;
  readonly slot: number;
  /** How many seats that are. */
  readonly others: number;
  readonly price: number;
}

/** Looks the prices up; each that names nothing, stands twice or is out of its range is told, and it is left out. */
export function knownPrices(columns: Columns, prices: CertifiedPrices, grain: number, tell: TellFault): KnownPrices {
  const { problem } = columns;
  const reader: PriceReader = { columns, grain, tell, dayAt: new Map(columns.days.map((day, at) => [day, at])) };
  const slot = new Float64Array(problem.slots.length);
  const choice = new Float64Array(columns.choiceAt.size);
  const donor = new Float64Array(problem.places.length);
  for (const { at, price } of read(reader, 'slots', prices.slots, pricedSlot)) slot[at] = price;
  for (const { at, price } of read(reader, 'choices', prices.choices, pricedChoice)) choice[at] = price;
  for (const { at, price } of read(reader, 'donors', prices.donors, pricedDonor)) donor[at] = price;
  return {
    slot,
    choice,
    donor,
    quotas: read(reader, 'quotas', prices.quotas, pricedQuota),
    seats: read(reader, 'seats', prices.seats, pricedSeats),
    trios: read(reader, 'trios', prices.trios, pricedTrio),
    releases: read(reader, 'releases', prices.releases, pricedMoment),
    directions: read(reader, 'directions', prices.directions, pricedDirection),
    dates: read(reader, 'dates', prices.dates, pricedDate),
  };
}

interface PriceReader {
  readonly columns: Columns;
  readonly grain: number;
  readonly tell: TellFault;
  readonly dayAt: ReadonlyMap<string, number>;
}

/** A price that was looked up, its range, or null where it names nothing that can have one. */
type Found<T> = { readonly item: T; readonly least?: number; readonly most?: number } | null;

function read<E extends readonly [...(string | number)[], price: number], T>(
  reader: PriceReader,
  kind: string,
  entries: readonly E[],
  find: (reader: PriceReader, entry: E) => Found<T>,
): T[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const path = `prices.${kind}[${index}]`;
    const price = Number(entry.at(-1));
    const name = JSON.stringify(entry.slice(0, -1));
    const found = find(reader, entry);
    if (seen.has(name)) reader.tell(path, `цена ${name} названа дважды`, `the price of ${name} stands twice`);
    seen.add(name);
    if (found === null) {
      reader.tell(path, `у ${name} в этой задаче цены нет`, `${name} has no price in this problem`);
      return [];
    }
    const { item, least = -Infinity, most = Infinity } = found;
    if (price >= least && price <= most) return [item];
    const [ru, en] = price < least ? [`меньше ${least}`, `below ${least}`] : [`больше ${most}`, `above ${most}`];
    reader.tell(path, `цена ${price} ${ru}`, `the price ${price} is ${en}`);
    return [];
  });
}

function pricedSlot({ columns, grain }: PriceReader, [id, price]: CertifiedPrices['slots'][number]): Found<Placed> {
  const at = columns.slotAt.get(id);
  return at === undefined ? null : { item: { at, price }, most: columns.problem.slots[at]!.weight * grain };
}

interface Placed {
  readonly at: number;
  readonly price: number;
}

function pricedChoice({ columns, grain }: PriceReader, [id, price]: CertifiedPrices['choices'][number]): Found<Placed> {
  const at = columns.choiceAt.get(id);
  return at === undefined ? null : { item: { at, price }, most: columns.problem.choices![at]!.weight * grain };
}

function pricedDonor({ columns }: PriceReader, [id, price]: CertifiedPrices['donors'][number]): Found<Placed> {
  const at = columns.placeAt.get(id);
  const isCounted = (columns.problem.rules.weights.donorBalance ?? 0) > 0;
  return at === undefined || !isCounted ? null : { item: { at, price } };
}

function pricedQuota(reader: PriceReader, [demand, position, price]: CertifiedPrices['quotas'][number]): Found<PricedQuota> {
  const named = quotaOf(reader, demand, position);
  if (named === null) return null;
  const { quota, slots } = named;
  return { item: { quota, slots, price }, least: 0, most: quota.weight * reader.grain };
}

function pricedSeats(reader: PriceReader, [id, demand, position, price]: CertifiedPrices['seats'][number]): Found<PricedSeats> {
  const named = quotaOf(reader, demand, position);
  const slot = reader.columns.slotAt.get(id);
  if (named === null || slot === undefined || !named.slots.includes(slot) || named.quota.reserved !== true) return null;
  const { quota, required } = named;
  return { item: { quota, slot, others: Math.max(0, required - quota.min), price }, least: 0 };
}

function quotaOf({ columns }: PriceReader, demand: string, position: number) {
  const { problem, slotAt, choiceAt } = columns;
  const slot = slotAt.get(demand);
  const asked = slot === undefined ? problem.choices?.[choiceAt.get(demand) ?? -1] : problem.slots[slot];
  const quota = asked?.quotas[position];
  if (asked === undefined || quota === undefined) return null;
  const slots = 'slots' in asked ? asked.slots.map((id) => slotAt.get(id)!) : [slot!];
  return { quota, slots, required: asked.required };
}

function pricedTrio({ columns }: PriceReader, [one, other, third, price]: CertifiedPrices['trios'][number]): Found<PricedTrio> {
  const slots = [one, other, third].flatMap((id) => columns.slotAt.get(id) ?? []);
  const isTrio = new Set(slots).size === 3 && slots.every((slot) => columns.day[slot] === columns.day[slots[0]!]);
  return isTrio ? { item: { slots, price }, least: 0 } : null;
}

function pricedMoment({ columns }: PriceReader, [id, moment, price]: CertifiedPrices['releases'][number]) {
  const place = columns.placeAt.get(id);
  const isLimited = (columns.problem.rules.releasePercent ?? null) !== null;
  if (place === undefined || !isLimited || (columns.problem.places[place]!.staff ?? null) === null) return null;
  return { item: { place, minute: minuteOf(moment), price }, least: 0 };
}

function pricedDirection({ columns }: PriceReader, [who, where, from, price]: CertifiedPrices['directions'][number]) {
  const { personAt, placeAt, problem } = columns;
  const [person, place, employer] = [personAt.get(who), placeAt.get(where), placeAt.get(from)];
  if (person === undefined || place === undefined || employer === undefined || place === employer) return null;
  const isEmployed = problem.people[person]!.affiliations.some((tie) => tie.kind === 'employment' && tie.place === from);
  return isEmployed ? { item: { person, place, employer, price }, least: 0 } : null;
}

function pricedDate({ columns, dayAt }: PriceReader, [who, where, day, price]: CertifiedPrices['dates'][number]) {
  const [person, place] = [columns.personAt.get(who), columns.placeAt.get(where)];
  return person === undefined || place === undefined
    ? null
    : { item: { person, place, day: dayAt.get(day) ?? -1, price }, least: 0 };
}
