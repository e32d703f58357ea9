import type { Instance } from '../instance/instance.js';
import type { Roster } from '../roster.js';
import type { Breach, SetRule } from './rule.js';

export const releaseShare: SetRule = {
  number: 'H16',
  name: 'release',
  sentence: {
    ru: 'школа отпускает одновременно не больше разрешённой доли своих работников',
    en: 'no place releases more of its staff at a time than allowed',
  },
  exclusion: 'release',
  breaches: (instance, roster) =>
    roster.duties.flatMap(({ person, slot }): Breach[] =>
      donorsOf(instance, person, slot)
        .filter((place) => mostAway(instance, roster, place, person, slot) >= instance.releaseLimit[place]!)
        .map((place) => ({ person, slot, place })),
    ),
  admits: (instance, roster, person, slot) =>
    donorsOf(instance, person, slot).every(
      (place) => mostAway(instance, roster, place, person, slot) < instance.releaseLimit[place]!,
    ),
};

/** Places that release the person for a slot and may not release everybody. */
function donorsOf({ people, slots, releaseLimit }: Instance, person: number, slot: number): number[] {
  return Array.from(people.employment[person]!).filter(
    (place) => place !== slots.place[slot] && Number.isFinite(releaseLimit[place]),
  );
}

/** How many others of a place's staff are away at once during the slot, at most. */
function mostAway(instance: Instance, roster: Roster, place: number, person: number, slot: number): number {
  const stretches = awayStretches(instance, roster, place, person);
  const [start, end] = [instance.slots.start[slot]!, instance.slots.end[slot]!];
  const moments = [start, ...stretches.map(({ from }) => from).filter((from) => from > start && from < end)];
  const awayAt = (minute: number) =>
    new Set(stretches.filter(({ from, to }) => from <= minute && minute < to).map(({ person: who }) => who)).size;
  return Math.max(...moments.map(awayAt));
}

function awayStretches({ people, slots, staffOf }: Instance, { slotsOf }: Roster, place: number, except: number) {
  return Array.from(staffOf[place]!).flatMap((person) => {
    if (person === except) return [];
    const duties = slotsOf[person]!.filter((slot) => slots.place[slot] !== place);
    const tasks = people.engaged[person]!.filter((task) => task.place !== place);
    return [
      ...duties.map((slot) => ({ person, from: slots.start[slot]!, to: slots.end[slot]! })),
      ...tasks.map(({ from, to }) => ({ person, from, to })),
    ];
  });
}
