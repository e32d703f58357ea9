import type { Duty, PersonId, PlaceId } from '../engine/index.js';
import { withDeclined } from '../solving/declined-duties.js';
import type { Draft } from './apply-edit.js';

type Ban = readonly [PersonId, PlaceId];

const NOTHING = { added: [], removed: [] };

interface Change<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** What one change by hand did to a roster, whatever kind it was: enough to take it back. */
export interface RosterDelta {
  readonly duties: Change<Duty>;
  readonly pins: Change<Duty>;
  readonly bans: Change<Ban>;
  /** Refusals that the centre has overruled by naming the person all the same; changes kept before there were any have none. */
  readonly declined?: Change<Duty>;
}

/** The same as it is kept: also what people have pinned themselves, which a frozen duty is not. */
export interface VersionDelta extends RosterDelta {
  readonly userPins: Change<Duty>;
}

/** A draft with the pins of people. */
export interface PinnedDraft extends Draft {
  readonly userPins: readonly Duty[];
}

export function deltaOf(before: Draft, after: Draft): RosterDelta {
  return {
    duties: change(before.duties, after.duties, dutyKey),
    pins: change(before.problem.pins, after.problem.pins, dutyKey),
    bans: change(before.problem.bans, after.problem.bans, banKey),
    declined: change(before.problem.declined ?? [], after.problem.declined ?? [], dutyKey),
  };
}

/** The change that takes this one back. */
export function inverseOf({ duties, pins, bans, declined = NOTHING }: RosterDelta): RosterDelta {
  return { duties: turned(duties), pins: turned(pins), bans: turned(bans), declined: turned(declined) };
}

/** The roster after the change, however it has gone on since; null where it has gone on in the very same place. */
export function applyDelta({ problem, duties }: Draft, delta: RosterDelta): Draft | null {
  const [nextDuties, pins, bans, declined] = [
    applied(duties, delta.duties, dutyKey),
    applied(problem.pins, delta.pins, dutyKey),
    applied(problem.bans, delta.bans, banKey),
    applied(problem.declined ?? [], delta.declined ?? NOTHING, dutyKey),
  ];
  if (nextDuties === null || pins === null || bans === null || declined === null) return null;
  return { problem: withDeclined({ ...problem, pins, bans }, declined), duties: nextDuties };
}

export function versionDeltaOf(before: PinnedDraft, after: PinnedDraft): VersionDelta {
  return { ...deltaOf(before, after), userPins: change(before.userPins, after.userPins, dutyKey) };
}

/** The version that a kept change made of its parent; a change that does not fit its parent is a fault of the data. */
export function changedVersion(before: PinnedDraft, delta: VersionDelta): PinnedDraft {
  const draft = applyDelta(before, delta);
  const userPins = applied(before.userPins, delta.userPins, dutyKey);
  if (draft === null || userPins === null) throw new Error('A change of a roster version does not fit its parent.');
  return { ...draft, userPins };
}

function change<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): Change<Item> {
  return { added: missing(after, before, keyOf), removed: missing(before, after, keyOf) };
}

function turned<Item>({ added, removed }: Change<Item>): Change<Item> {
  return { added: removed, removed: added };
}

function applied<Item>(items: readonly Item[], { added, removed }: Change<Item>, keyOf: (item: Item) => string): Item[] | null {
  const kept = missing(items, removed, keyOf);
  if (kept.length !== items.length - removed.length || missing(added, items, keyOf).length !== added.length) return null;
  return [...kept, ...added];
}

function missing<Item>(items: readonly Item[], among: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const keys = new Set(among.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

function dutyKey({ person, slot }: Duty): string {
  return `${person}\t${slot}`;
}

function banKey([person, place]: Ban): string {
  return `${person}\t${place}`;
}
