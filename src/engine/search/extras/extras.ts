import { countsIn } from '../../roster/instance/demand-quota.js';
import type { DemandQuota } from '../../roster/instance/facts.js';
import type { Instance } from '../../roster/instance/instance.js';
import { shortcuts } from './shortcuts.js';

/** What a problem of the second version adds to the search; problems that use none of it have none (`extrasOf` answers null). */
export interface Extras {
  /** By slot: its choice, or -1. */
  readonly choiceOf: Int32Array;
  readonly choiceSlots: readonly Int32Array[];
  readonly choiceOpen: Int32Array;
  readonly choiceRequired: Int32Array;
  readonly choiceWeight: Float64Array;
  /** By choice: the position among `quotas` of the one that leads, or -1. */
  readonly choiceLead: Int32Array;
  /** Quotas of choices, with roles or with kept seats. */
  readonly quotas: readonly ExtraQuota[];
  /** By slot: those of the slot and of its choice. */
  readonly quotasOf: readonly Int32Array[];
  /** Seats that quotas keep, slot by slot. */
  readonly keptSeats: readonly KeptSeats[];
  /** By slot. */
  readonly keptSeatsOf: readonly Int32Array[];
  /** Moments at which somebody's duty or task begins, as minutes since an arbitrary midnight. */
  readonly moments: readonly number[];
  /** By slot: the moments that lie in it. */
  readonly momentsOf: readonly Int32Array[];
  /** By place and moment: how many more of its staff may be away; null where nothing limits it. */
  readonly releaseRoom: readonly (Int32Array | null)[];
  readonly donorWeight: number;
  /** Neither choices nor quotas nor routes: the cost of a move can be estimated beforehand. */
  readonly isEstimable: boolean;
  /** Cost of a minute on the way from place to place; 0 where trips are counted from home. */
  readonly routeMinute: number;
  readonly homeMinutes: Int32Array;
  /** By place, with routes: 1 where a stop may shorten the way. */
  readonly isShortcut: Uint8Array;
}

/** Which quota of which slot or choice of the problem; the other one is null. */
export interface QuotaName {
  readonly slot: number | null;
  readonly choice: number | null;
  readonly position: number;
}

export interface ExtraQuota {
  readonly name: QuotaName;
  /** The slot, or those of the choice. */
  readonly slots: Int32Array;
  readonly min: number;
  readonly weight: number;
  /** How many who do not count there is room for. */
  readonly seatsOfOthers: number;
  /** By person: 1 for those who count. */
  readonly members: Uint8Array;
}

/** Of the people in a slot at most so many may not count in a quota with kept seats (of a choice: as many as in all its slots). */
export interface KeptSeats {
  readonly slot: number;
  readonly quota: number;
  readonly others: number;
}

/** Is the quota kept here, and not among the quotas by category that the bound prices? */
export function isExtra({ roles, reserved }: DemandQuota): boolean {
  return roles !== null || reserved;
}

/** Lays out what the second version adds; null if it adds nothing. */
export function extrasOf(instance: Instance): Extras | null {
  const { problem, slots, choices, releaseLimit } = instance;
  const { weights, routes } = problem.rules;
  const donorWeight = weights.donorBalance ?? 0;
  const quotas = extraQuotas(instance);
  const hasReleases = releaseLimit.some(Number.isFinite);
  if (choices.length === 0 && quotas.length === 0 && !hasReleases && donorWeight === 0 && routes !== true) return null;
  const laid = quotas.map((placed) => laidOut(instance, placed));
  const keptSeats = laid.flatMap(({ slots: members, seatsOfOthers: others }, quota) =>
    others === Infinity ? [] : Array.from(members, (slot) => ({ slot, quota, others })),
  );
  return {
    choiceOf: slots.choice,
    choiceSlots: choices.map((choice) => choice.slots),
    choiceOpen: Int32Array.from(choices, ({ open }) => open),
    choiceRequired: Int32Array.from(choices, ({ required }) => required),
    choiceWeight: Float64Array.from(choices, ({ weight }) => weight),
    choiceLead: Int32Array.from(choices, (_, choice) =>
      quotas.findIndex(({ name, quota }) => name.choice === choice && quota.leads),
    ),
    quotas: laid,
    quotasOf: bySlot(
      instance,
      quotas.map(({ slots: members }) => members),
    ),
    keptSeats,
    keptSeatsOf: bySlot(
      instance,
      keptSeats.map(({ slot }) => [slot]),
    ),
    ...(hasReleases ? releases(instance) : { moments: [], momentsOf: noMoments(instance), releaseRoom: [] }),
    donorWeight,
    isEstimable: choices.length === 0 && quotas.length === 0 && routes !== true,
    routeMinute: routes === true ? weights.tripMinute : 0,
    homeMinutes: instance.homeMinutes,
    isShortcut: shortcuts(instance),
  };
}

interface PlacedQuota {
  readonly name: QuotaName;
  readonly quota: DemandQuota;
  readonly required: number;
  readonly slots: readonly number[];
}

function extraQuotas({ slots, choices }: Instance): PlacedQuota[] {
  const ofSlots = slots.quotas.flatMap((quotas, slot) =>
    quotas
      .map((quota, position) => ({
        name: { slot, choice: null, position },
        quota,
        required: slots.required[slot]!,
        slots: [slot],
      }))
      .filter(({ quota }) => isExtra(quota)),
  );
  const ofChoices = choices.flatMap(({ quotas, required, slots: members }, choice) =>
    quotas.map((quota, position) => ({
      name: { slot: null, choice, position },
      quota,
      required,
      slots: Array.from(members),
    })),
  );
  return [...ofSlots, ...ofChoices];
}

function laidOut({ problem }: Instance, { name, quota, required, slots }: PlacedQuota): ExtraQuota {
  return {
    name,
    slots: Int32Array.from(slots),
    min: quota.min,
    weight: quota.weight,
    seatsOfOthers: quota.reserved ? Math.max(0, required - quota.min) : Infinity,
    members: Uint8Array.from(problem.people, (person) => (countsIn(quota, person) ? 1 : 0)),
  };
}

/** By slot: the positions of those that name it. */
function bySlot({ problem }: Instance, items: readonly (readonly number[])[]): readonly Int32Array[] {
  const lists: number[][] = problem.slots.map(() => []);
  for (const [index, slots] of items.entries()) for (const slot of slots) lists[slot]!.push(index);
  return lists.map((list) => Int32Array.from(list));
}

function noMoments({ problem }: Instance): readonly Int32Array[] {
  const none = new Int32Array();
  return problem.slots.map(() => none);
}

function releases({ slots, people, staffOf, releaseLimit }: Instance): Pick<Extras, 'moments' | 'momentsOf' | 'releaseRoom'> {
  const tasks = people.engaged.flatMap((own) => own.map(({ from }) => from));
  const moments = Array.from(new Set([...slots.start, ...tasks])).sort((a, b) => a - b);
  const during = (from: number, to: number) => {
    const first = moments.findIndex((moment) => moment >= from);
    const count = first < 0 ? 0 : moments.slice(first).findIndex((moment) => moment >= to);
    return Int32Array.from({ length: count < 0 ? moments.length - first : count }, (_, at) => first + at);
  };
  return {
    moments,
    momentsOf: Array.from(slots.start, (start, slot) => during(start, slots.end[slot]!)),
    releaseRoom: Array.from(releaseLimit, (limit, place) => {
      if (!Number.isFinite(limit)) return null;
      const room = new Int32Array(moments.length).fill(limit);
      for (const person of staffOf[place]!) {
        const away = people.engaged[person]!.filter((task) => task.place !== place);
        for (const at of new Set(away.flatMap(({ from, to }) => Array.from(during(from, to))))) room[at]! -= 1;
      }
      return room;
    }),
  };
}
