import { CATEGORIES } from '../roster/model.js';
import type { Instance } from '../roster/instance/instance.js';
import { extrasOf, isExtra } from './extras/extras.js';
import { leastWays } from './extras/least-ways.js';
import { kindColumns } from './kinds.js';
import type { Layout } from './layout.js';
import { pairColumns } from './pair-columns.js';
import { listColumns, offsets } from './columns.js';
import { triosOf, type Untied } from './trios.js';
import { visitColumns, type VisitColumns } from './visit-columns.js';

/** Lays an instance out for the search. */
export function layoutOf(instance: Instance): Layout {
  const layout = untied(instance);
  return { ...layout, trios: triosOf(layout) };
}

function untied(instance: Instance): Untied {
  const { problem, slots, people } = instance;
  const { rules } = problem;
  const visits = withLeastWays(instance, visitColumns(instance));
  const extras = extrasOf(instance);
  return {
    people: problem.people.length,
    slots: problem.slots.length,
    places: problem.places.length,
    slotPlace: slots.place,
    slotDay: slots.day,
    slotWeek: slots.week,
    slotStart: slots.start,
    slotEnd: slots.end,
    required: slots.required,
    shortageWeight: slots.weight,
    ...quotaColumns(instance),
    personCategory: Int32Array.from(problem.people, ({ category }) => CATEGORIES.indexOf(category)),
    ...kindColumns(instance, { extras }),
    days: instance.days.length,
    weeks: instance.weekCount,
    dayRoom: people.dayRoom,
    weekRoom: people.weekRoom,
    total: people.total,
    loadWeight: people.share.map((share) => share * rules.weights.balance),
    ...visits,
    ...pairColumns(instance, visits),
    ...listColumns(people.employment, 'employerFirst', 'employers'),
    ...listColumns(instance.pairBansOf, 'banFirst', 'banned'),
    travel: instance.travelMinutes,
    gapMinutes: rules.arriveBeforeMinutes + rules.leaveAfterMinutes,
    maxDatesPerPlace: rules.maxDatesPerPlace ?? Infinity,
    repeatCost: rules.weights.repeatPlace,
    reciprocity: rules.reciprocity,
    reciprocityCost: rules.reciprocity === 'hard' ? Infinity : rules.weights.reciprocity,
    personCost: rules.weights.person,
    constantCost: instance.published.length * rules.weights.change,
    extras,
  };
}

function withLeastWays(instance: Instance, visits: VisitColumns): VisitColumns {
  return instance.problem.rules.routes === true ? { ...visits, visitTrip: leastWays(instance, visits) } : visits;
}

type QuotaColumns = Pick<Layout, 'quotaFirst' | 'quotaSlot' | 'quotaPosition' | 'quotaMin' | 'quotaWeight' | 'quotaMask'>;

function quotaColumns({ slots }: Instance): QuotaColumns {
  const placed = slots.quotas.map((quotas, slot) => quotas.map((quota, position) => ({ ...quota, slot, position })));
  const priced = placed.map((quotas) => quotas.filter((quota) => !isExtra(quota)));
  const flat = priced.flat();
  const mask = (categories: ReadonlySet<string>) =>
    CATEGORIES.reduce((bits, name, bit) => bits | (categories.has(name) ? 1 << bit : 0), 0);
  return {
    quotaFirst: offsets(priced.map((quotas) => quotas.length)),
    quotaSlot: Int32Array.from(flat, ({ slot }) => slot),
    quotaPosition: Int32Array.from(flat, ({ position }) => position),
    quotaMin: Int32Array.from(flat, ({ min }) => min),
    quotaWeight: Float64Array.from(flat, ({ weight }) => weight),
    quotaMask: Int32Array.from(flat, ({ categories }) => mask(categories)),
  };
}
