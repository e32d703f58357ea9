import type { Instance } from '../instance/instance.js';
import type { Draft } from './draft.js';

/** H16: at each moment at which duties begin, or tasks elsewhere, so many of a place's staff are away. */
export function addReleases(draft: Draft): void {
  const { instance, builder, duties, ofPerson } = draft;
  const { slots, staffOf, releaseLimit } = instance;
  for (const [place, limit] of releaseLimit.entries()) {
    if (!Number.isFinite(limit)) continue;
    const columns = Array.from(staffOf[place]!)
      .flatMap((person) => ofPerson[person]!)
      .filter((column) => slots.place[duties[column]!.slot] !== place);
    for (const minute of momentsOf(
      instance,
      place,
      columns.map((column) => duties[column]!.slot),
    )) {
      const away = columns.filter((column) => isDuring(instance, duties[column]!.slot, minute));
      const left = Math.max(0, limit - busyAt(instance, place, minute));
      if (away.length > left) builder.addLimit(`away${minute}_a${place}`, away, left);
    }
  }
}

function momentsOf({ slots, people, staffOf }: Instance, place: number, taken: readonly number[]): ReadonlySet<number> {
  const tasks = Array.from(staffOf[place]!).flatMap((person) => people.engaged[person]!.map(({ from }) => from));
  return new Set([...taken.map((slot) => slots.start[slot]!), ...tasks]);
}

function isDuring({ slots }: Instance, slot: number, minute: number): boolean {
  return slots.start[slot]! <= minute && minute < slots.end[slot]!;
}

/** People of a place who are at tasks elsewhere. */
function busyAt({ people, staffOf }: Instance, place: number, minute: number): number {
  return staffOf[place]!.reduce(
    (sum, person) =>
      sum + (people.engaged[person]!.some((task) => task.place !== place && task.from <= minute && minute < task.to) ? 1 : 0),
    0,
  );
}
