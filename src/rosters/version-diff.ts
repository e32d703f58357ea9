import type { Duty, RosterProblem, Slot } from '../engine/index.js';
import { groupedBy } from '../solving/grouping.js';

/** A roster as the comparison sees it: what was to be staffed, and by whom it is. */
export interface Staffing {
  readonly problem: Pick<RosterProblem, 'slots'>;
  readonly duties: readonly Duty[];
}

export interface SlotTimes {
  readonly place: string;
  readonly start: string;
  readonly end: string;
}

/** What people would have to be told if the second roster took the place of the first. */
export interface VersionDiff {
  readonly added: readonly ShownDuty[];
  readonly removed: readonly ShownDuty[];
  /** The same person in the same slot, which is now at another time or place. */
  readonly moved: readonly (ShownDuty & { readonly before: SlotTimes })[];
  /** Somebody takes over a slot from somebody; neither is listed under added or removed. */
  readonly replaced: readonly (SlotTimes & { readonly slot: string; readonly person: string; readonly by: string })[];
  readonly unchanged: number;
}

export interface ShownDuty extends Duty, SlotTimes {}

export function versionDiff(before: Staffing, after: Staffing): VersionDiff {
  const [oldSlots, newSlots] = [slotsById(before), slotsById(after)];
  const gone = missing(before.duties, after.duties);
  const come = missing(after.duties, before.duties);
  const replaced = pairUp(gone, come);
  const paired = new Set(replaced.flatMap(({ from, to }) => [from, to]));
  const kept = missing(after.duties, come);
  const moved = kept.filter(({ slot }) => !sameTimes(oldSlots.get(slot), newSlots.get(slot)));
  return {
    added: come.filter((duty) => !paired.has(duty)).map((duty) => ({ ...duty, ...timesOf(newSlots.get(duty.slot)) })),
    removed: gone.filter((duty) => !paired.has(duty)).map((duty) => ({ ...duty, ...timesOf(oldSlots.get(duty.slot)) })),
    moved: moved.map((duty) => ({
      ...duty,
      ...timesOf(newSlots.get(duty.slot)),
      before: timesOf(oldSlots.get(duty.slot)),
    })),
    replaced: replaced.map(({ from, to }) => ({
      slot: to.slot,
      person: from.person,
      by: to.person,
      ...timesOf(newSlots.get(to.slot)),
    })),
    unchanged: kept.length - moved.length,
  };
}

function slotsById({ problem }: Staffing): ReadonlyMap<string, Slot> {
  return new Map(problem.slots.map((slot) => [slot.id, slot]));
}

function missing(duties: readonly Duty[], among: readonly Duty[]): readonly Duty[] {
  const keys = new Set(among.map(keyOf));
  return duties.filter((duty) => !keys.has(keyOf(duty)));
}

function pairUp(gone: readonly Duty[], come: readonly Duty[]): readonly { readonly from: Duty; readonly to: Duty }[] {
  const leaving = groupedBy(gone, ({ slot }) => slot);
  return [...groupedBy(come, ({ slot }) => slot)].flatMap(([slot, arriving]) =>
    (leaving.get(slot) ?? []).slice(0, arriving.length).map((from, index) => ({ from, to: arriving[index]! })),
  );
}

function timesOf(slot: Slot | undefined): SlotTimes {
  return { place: slot?.place ?? '', start: slot?.start ?? '', end: slot?.end ?? '' };
}

function sameTimes(a: Slot | undefined, b: Slot | undefined): boolean {
  return a?.place === b?.place && a?.start === b?.start && a?.end === b?.end;
}

function keyOf({ person, slot }: Duty): string {
  return `${person}\t${slot}`;
}
